import type { Completion } from '@daybook/shared/activities/activity';
import { complete } from '@daybook/shared/activities/activity.rules';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import { acceptedOrTold } from './accepted-or-told.ts';
import { outcomeFor } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import type { Deed } from './activity-deeds.ts';
import { doable } from './doable.ts';
import { planNext } from './plan-next.ts';
import { askMissing, setCustom } from './set-custom.ts';
import { tellCompleted } from './tell-completed.ts';

/** How an activity was done, and what is required of one that is. */
export type Doing = Completion & { readonly required: readonly CustomField[] };

/** Completes one loaded activity and tells its timelines. */
export const completeOne: Deed<Doing> = async (
  op,
  { row, recordKeys },
  { outcome, at, sentText, custom, required, ...written },
) => {
  // Begun earlier, as it was written down: that is when it was done.
  const began = row.started_at === null ? undefined : toInstant(row.started_at);
  const done = await acceptedOrTold(op, row, complete(doable(row), { outcome, at: at ?? began }, op.now));
  await askMissing(op, row, required, custom);
  const next = await op.update('activity', row, {
    completed_at: toMs(done.completedAt),
    completed_by_key: op.actor.user?.key ?? null,
    outcome: await outcomeFor(op.db, row, outcome),
    snoozed_until: 0,
    ...activityColumns(written),
  });
  await setCustom(op, next, custom, recordKeys);
  await tellCompleted(op, next, recordKeys, sentText);
  await planNext(op, next, next.completed_at ?? op.now);
  return next;
};
