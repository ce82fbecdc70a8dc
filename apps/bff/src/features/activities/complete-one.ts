import type { Completion } from '@daybook/shared/activities/activity';
import { complete } from '@daybook/shared/activities/activity.rules';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { acceptedOrTold } from './accepted-or-told.ts';
import type { ActivityEntity } from './activities.store.ts';
import { outcomeFor } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import type { Deed } from './activity-deeds.ts';
import type { LoadedActivity } from './activity-work.ts';
import { doable } from './doable.ts';
import { planNext } from './plan-next.ts';
import { askMissing, setCustom } from './set-custom.ts';
import { tellCompleted } from './tell-completed.ts';

/** How an activity was done, and what is required of one that is. */
export type Doing = Completion & { readonly required: readonly CustomField[] };

/** Completes one loaded activity and tells its timelines. Answers it, and the next one where it repeats. */
export const completeAndRepeat = async (
  op: Operation,
  { row, recordKeys }: LoadedActivity,
  { outcome, at, sentText, custom, required, ...written }: Doing,
): Promise<{ readonly done: ActivityEntity; readonly next: ActivityEntity | null }> => {
  // Begun earlier, as it was written down: that is when it was done.
  const began = row.started_at === null ? undefined : toInstant(row.started_at);
  const done = await acceptedOrTold(op, row, complete(doable(row), { outcome, at: at ?? began }, op.now));
  await askMissing(op, row, required, custom);
  const completed = await op.update('activity', row, {
    completed_at: toMs(done.completedAt),
    completed_by_key: op.actor.user?.key ?? null,
    outcome: await outcomeFor(op.db, row, outcome),
    snoozed_until: 0,
    ...activityColumns(written),
  });
  await setCustom(op, completed, custom, recordKeys);
  await tellCompleted(op, completed, recordKeys, sentText);
  return { done: completed, next: await planNext(op, completed, completed.completed_at ?? op.now) };
};

/** Completes one of many. */
export const completeOne: Deed<Doing> = async (op, loaded, doing) =>
  (await completeAndRepeat(op, loaded, doing)).done;
