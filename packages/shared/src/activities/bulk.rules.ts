import { numberText } from '../kernel/number-text.rules.ts';

/** The most things one bulk action takes. */
export const BULK_MOST = 10_000;

const DONE = {
  complete: 'Completed',
  reopen: 'Reopened',
  snooze: 'Snoozed',
  unsnooze: 'Woke',
  reschedule: 'Rescheduled',
  reassign: 'Assigned',
  tag: 'Tagged',
  untag: 'Took tags off',
  change: 'Changed',
  trash: 'Deleted',
  restore: 'Restored',
} as const;

/** What can be done to many activities. */
export type DeedName = keyof typeof DONE;

/**
 * What was done, in words: "Completed 1,000 activities", "Assigned 12 activities to Ben Adeyemi"; `number` writes the
 * number as its reader has it.
 */
export const bulkLabel = (deed: DeedName, count: number, ownerName?: string, number = numberText): string => {
  const what = count === 1 ? '1 activity' : `${number(count)} activities`;
  const to = ownerName === undefined ? '' : ` to ${ownerName}`;
  return `${DONE[deed]} ${what}${to}`;
};
