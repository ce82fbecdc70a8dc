import type { Activity, Completion } from '@daybook/shared/activities/activity';
import { complete } from '@daybook/shared/activities/activity.rules';
import { toMs } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { acceptedOrTold } from './accepted-or-told.ts';
import { outcomeFor } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { doable } from './doable.ts';
import { tellCompleted } from './tell-completed.ts';

/**
 * Marks an activity done, with what was written of it in the end; `at` says when, if earlier than now. The timeline keeps
 * the text that went out.
 */
export const completeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  { outcome, at, sentText, ...written }: Completion,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  const label = () => `Completed “${subject}”`;
  return operate(deps, actor, { kind: 'activity.complete', label }, async (op) => {
    const { row, recordKeys } = await loadActivity(op, actor, id);

    const done = await acceptedOrTold(op, row, complete(doable(row), { outcome, at }, op.now));

    const next = await op.update('activity', row, {
      completed_at: toMs(done.completedAt),
      completed_by_key: actor.user?.key ?? null,
      outcome: await outcomeFor(op.db, row, outcome),
      snoozed_until: 0,
      ...activityColumns(written),
    });

    await tellCompleted(op, next, recordKeys, sentText);
    subject = row.subject;
    return { activity: await readActivity(op.db, id) };
  });
};
