import type { Activity, Completion } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findRequired } from '../records/ask-required.store.ts';
import { dueOf } from './activity-due.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { completeAndRepeat } from './complete-one.ts';

/**
 * Marks an activity done, with what was written of it in the end; `at` says when, if earlier than now. The timeline keeps
 * the text that went out. Answers the next one as well, where it repeats.
 */
export const completeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  completion: Completion,
): Promise<{ activity: Activity; next: { id: string; due: Due } | null; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.complete', label: () => `Completed “${subject}”` },
    async (op) => {
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      const doing = { ...completion, required: await findRequired(op, 'activity') };
      const { next } = await completeAndRepeat(op, loaded, doing);
      return {
        activity: await readActivity(op.db, id),
        next: next === null ? null : { id: next.id, due: dueOf(next) },
      };
    },
  );
};
