import type { Doable } from '@daybook/shared/activities/activity.rules';
import { toInstant } from '@daybook/shared/kernel/time';
import type { ActivityEntity } from './activities.store.ts';

/** The row as the rules look at it. */
export const doable = (row: ActivityEntity): Doable => ({
  status: row.status as Doable['status'],
  completedAt: row.completed_at === null ? null : toInstant(row.completed_at),
  outcome: row.outcome,
});
