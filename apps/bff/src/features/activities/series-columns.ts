import { dueDay } from '@daybook/shared/activities/due.rules';
import { accepted } from '@daybook/shared/kernel/result';
import { addDays, clockAt, dayAt, daysBetween, type LocalDate, momentAt } from '@daybook/shared/kernel/time';
import type { SeriesStanding } from '@daybook/shared/repeating/repeat-days.rules';
import type { RepeatBasis } from '@daybook/shared/repeating/repeat-rule.rules';
import { parseRule } from '@daybook/shared/repeating/repeat-rule.rules';
import type { ActivityEntity } from './activities.store.ts';
import { dueOf } from './activity-due.ts';
import type { SeriesEntity } from './series.store.ts';

const MINUTE_MS = 60_000;

/** What each activity of a series has in common, by the names of the columns both have. */
export const SAME_COLUMNS = [
  'type',
  'subject',
  'notes',
  'priority',
  'location',
  'link',
  'phone',
  'message',
  'message_subject',
  'action',
  'direction',
  'amount_minor',
  'currency',
  'remind_before',
] as const satisfies readonly (keyof ActivityEntity & keyof SeriesEntity)[];

type Same = Pick<SeriesEntity, (typeof SAME_COLUMNS)[number]>;
/** The columns that say what an activity is like and when it is. */
export type Like = Pick<
  ActivityEntity,
  (typeof SAME_COLUMNS)[number] | 'due_on' | 'due_at' | 'end_at' | 'remind_at'
>;

const same = (row: Same): Same =>
  Object.fromEntries(SAME_COLUMNS.map((column) => [column, row[column]])) as Same;

/** The owner's day that it is due on. */
export const dayOf = (row: Pick<ActivityEntity, 'due_on' | 'due_at'>, zone: string): LocalDate =>
  dueDay(dueOf(row), zone);

const reminderColumns = (row: Like, zone: string) => {
  if (row.remind_at === null) return { remind_time: null, remind_days: null };
  const days = daysBetween(dayAt(row.remind_at, zone), dayOf(row, zone));
  return { remind_time: clockAt(row.remind_at, zone), remind_days: days };
};

/** How a series is that repeats this activity, by its owner's clock. */
export const seriesLike = (row: Like, zone: string) => ({
  ...same(row),
  at_time: row.due_at === null ? null : clockAt(row.due_at, zone),
  minutes:
    row.due_at === null || row.end_at === null ? null : Math.round((row.end_at - row.due_at) / MINUTE_MS),
  ...reminderColumns(row, zone),
});

/** The activity of a series on a day: at the same time by the owner's clock, whatever the clocks do between. */
export const activityLike = (series: SeriesEntity, day: LocalDate, zone: string): Like => {
  const { at_time, minutes, remind_time, remind_days } = series;
  const due_at = at_time === null ? null : momentAt(day, at_time, zone);
  return {
    ...same(series),
    due_on: due_at === null ? day : null,
    due_at,
    end_at: due_at === null || minutes === null ? null : due_at + minutes * MINUTE_MS,
    remind_at: remind_time === null ? null : momentAt(addDays(day, -(remind_days ?? 0)), remind_time, zone),
  };
};

/** Where a series stands, as its rule reads it. */
export const standingOf = (
  row: Pick<SeriesEntity, 'rule' | 'basis' | 'first_on' | 'last_on' | 'made'>,
): SeriesStanding => ({
  rule: accepted(parseRule(row.rule)),
  basis: row.basis as RepeatBasis,
  firstOn: row.first_on as LocalDate,
  lastOn: row.last_on as LocalDate,
  made: row.made,
});
