import type { Deed } from './activity-deeds.ts';
import { about } from './activity-work.ts';
import { planNext } from './plan-next.ts';

/** Of one that repeats, the next is planned, as if it had been done. */
export const trashOne: Deed<void> = async (op, { row, recordKeys }) => {
  if (row.trashed_at !== null) return row;
  const next = await op.update('activity', row, { trashed_at: op.now });
  if (row.status === 'open') await planNext(op, row, op.now);
  op.record({
    payload: { kind: 'activity.trashed', ...about(row) },
    records: recordKeys,
    activityKey: row.key,
  });
  return next;
};

export const restoreOne: Deed<void> = async (op, { row, recordKeys }) => {
  if (row.trashed_at === null) return row;
  const next = await op.update('activity', row, { trashed_at: null });
  op.record({
    payload: { kind: 'activity.restored', ...about(row) },
    records: recordKeys,
    activityKey: row.key,
  });
  return next;
};
