import { Temporal } from '../kernel/temporal.ts';
import { addDays, daysBetween, type LocalDate, parseLocalDate, startOfWeek } from '../kernel/time.ts';
import { anchored, monthOf, type RepeatBasis, type RepeatRule, yearOf } from './repeat-rule.rules.ts';

const LAST_YEAR = 9000;
/** A rule that hits nothing in so many periods hits nothing at all: 29 February every second odd year. */
const EMPTY_PERIODS = 60;

const inMonth = (year: number, month: number, { monthDay, nth }: RepeatRule): LocalDate[] => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const length = first.daysInMonth;
  let day: number;
  if (nth === null) day = monthDay === -1 ? length : (monthDay ?? 1);
  else if (nth.n > 0) day = 1 + ((nth.weekday - first.dayOfWeek + 7) % 7) + 7 * (nth.n - 1);
  else day = length - ((first.with({ day: length }).dayOfWeek - nth.weekday + 7) % 7);
  return day <= length ? [first.with({ day }).toString() as LocalDate] : [];
};

/** The days of the `k`-th period since the first one. */
const daysIn = (rule: RepeatRule, first: LocalDate, k: number): LocalDate[] => {
  const step = k * rule.interval;
  if (rule.every === 'day') return [addDays(first, step)];
  if (rule.every === 'week') {
    const monday = addDays(startOfWeek(first, 1), 7 * step);
    return rule.weekdays.map((day) => addDays(monday, day - 1));
  }
  if (rule.every === 'year') {
    const year = yearOf(first) + step;
    return year > LAST_YEAR ? [] : inMonth(year, rule.month ?? 1, rule);
  }
  const months = yearOf(first) * 12 + monthOf(first) - 1 + step;
  const year = Math.floor(months / 12);
  return year > LAST_YEAR ? [] : inMonth(year, (months % 12) + 1, rule);
};

const PERIOD_DAYS = { day: 1, week: 7, month: 31, year: 366 } as const;

/** The first day after `after` that the rule names; it counts its intervals from `first`. Null after the last. */
export const dayAfter = (given: RepeatRule, first: LocalDate, after: LocalDate): LocalDate | null => {
  const rule = anchored(given, first);
  const passed = Math.floor(daysBetween(first, after) / (PERIOD_DAYS[rule.every] * rule.interval));
  let empty = 0;
  for (let k = Math.max(0, passed - 1); empty < EMPTY_PERIODS; k++) {
    const days = daysIn(rule, first, k);
    const day = days.find((one) => one > after && one >= first);
    if (day !== undefined) return rule.until !== null && day > rule.until ? null : day;
    empty = days.length === 0 ? empty + 1 : 0;
  }
  return null;
};

/** What the next of a series is found by. */
export interface SeriesStanding {
  readonly rule: RepeatRule;
  readonly basis: RepeatBasis;
  /** The day intervals are counted from. */
  readonly firstOn: LocalDate;
  /** The day the latest one stands for, wherever it was moved to. */
  readonly lastOn: LocalDate;
  /** How many there have been. */
  readonly made: number;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/**
 * The day the next one is due on, once the latest is done or skipped; null where that was the last. What was missed
 * meanwhile is not made up for: by its due days, the next one is not before `today`.
 */
export const nextInSeries = (
  { rule, basis, firstOn, lastOn, made }: SeriesStanding,
  { today, doneOn }: { readonly today: LocalDate; readonly doneOn: LocalDate },
): LocalDate | null => {
  if (rule.count !== null && made >= rule.count) return null;
  if (basis === 'due') return dayAfter(rule, firstOn, later(lastOn, addDays(today, -1)));
  const added = Temporal.PlainDate.from(doneOn).add({ [`${rule.every}s`]: rule.interval });
  const day = parseLocalDate(added.toString());
  return day === undefined || (rule.until !== null && day > rule.until) ? null : day;
};
