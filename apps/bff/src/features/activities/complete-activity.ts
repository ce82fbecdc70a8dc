import type { Activity, Completion } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findRequired } from '../records/ask-required.store.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { completeOne } from './complete-one.ts';

/**
 * Marks an activity done, with what was written of it in the end; `at` says when, if earlier than now. The timeline keeps
 * the text that went out.
 */
export const completeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  completion: Completion,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.complete', label: () => `Completed “${subject}”` },
    async (op) => {
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      await completeOne(op, loaded, { ...completion, required: await findRequired(op, 'activity') });
      return { activity: await readActivity(op.db, id) };
    },
  );
};
