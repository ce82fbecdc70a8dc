import type { Activity, ActivityMore } from './activity.ts';

/** Columns of which every row of a list has what they show. */
const IN_ROW: ReadonlySet<string> = new Set([
  'name',
  'subject',
  'type',
  'due',
  'completed_at',
  'outcome',
  'topic',
  'priority',
  'owner',
  'duration_minutes',
  'location',
  'record',
  'account',
]);

/** Whether columns, as an address has them, show more than every row has. */
export const asksMore = (columns: string | null | undefined): boolean =>
  (columns ?? '').split(',').some((key) => key !== '' && !IN_ROW.has(key));

/** A cell has one line. */
const MOST_LETTERS = 200;

export const moreOf = (activity: Omit<Activity, 'more'>): ActivityMore => {
  const { endAt, createdAt, direction, phone, link, amount, notes, message, tags, custom } = activity;
  return {
    endAt,
    createdAt,
    direction,
    phone,
    link,
    amount,
    notes: notes.slice(0, MOST_LETTERS),
    message: message.slice(0, MOST_LETTERS),
    tags,
    custom,
  };
};
