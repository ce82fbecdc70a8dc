import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { isSnoozed } from '@daybook/shared/activities/due.rules';
import { dayAt, toMs } from '@daybook/shared/kernel/time';
import { bucketOfRow, type Moment } from './belongs.ts';

type CountName = Exclude<keyof ActivityCounts, 'nextWake'>;

/** The counts that one activity is counted in. */
export const countedIn = (row: ActivityRow, { now, dayIn }: Moment): readonly CountName[] => {
  if (row.status === 'done') {
    const { zone } = row.owner;
    const today = row.completedAt !== null && dayAt(toMs(row.completedAt), zone) === dayIn(zone);
    return today ? ['doneToday'] : [];
  }
  if (row.status === 'trashed') return [];
  return isSnoozed(row.snoozedUntil, now) ? ['open', 'snoozed'] : ['open', bucketOfRow(row, dayIn)];
};

/** The counts after one activity has changed; null stands for one that was not, or is no longer, counted here. */
export const recounted = (
  counts: ActivityCounts,
  before: ActivityRow | null,
  after: ActivityRow | null,
  moment: Moment,
): ActivityCounts => {
  const next = { ...counts };
  for (const name of before ? countedIn(before, moment) : []) next[name] = Math.max(0, next[name] - 1);
  for (const name of after ? countedIn(after, moment) : []) next[name] += 1;
  const wake = after?.snoozedUntil ?? null;
  const sooner = wake !== null && (next.nextWake === null || wake < next.nextWake);
  return sooner ? { ...next, nextWake: wake } : next;
};
