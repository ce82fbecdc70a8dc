import { ok, type Result, refused } from '../kernel/result.ts';
import { type LocalDate, parseLocalDate, weekday } from '../kernel/time.ts';

export type Every = 'day' | 'week' | 'month' | 'year';

/** How something comes again: the part of RFC 5545 that people plan by. */
export interface RepeatRule {
  readonly every: Every;
  readonly interval: number;
  /** Of weeks: 1 (Monday) to 7; empty: the weekday of the first one. */
  readonly weekdays: readonly number[];
  /** Of months and years: 1 to 31, or -1 for the last; null: see `nth`, else the day of the first one. */
  readonly monthDay: number | null;
  /** Of months and years: "the 3rd Tuesday"; -1 for the last. */
  readonly nth: { readonly n: number; readonly weekday: number } | null;
  /** Of years: 1 to 12; null: the month of the first one. */
  readonly month: number | null;
  /** How many there are in all; null: without end. */
  readonly count: number | null;
  /** The last day there may be one on. */
  readonly until: LocalDate | null;
}

/** From the day it was due on, or from the day the one before was done. */
export type RepeatBasis = 'due' | 'completion';

export const MOST_INTERVAL = 999;
export const MOST_COUNT = 999;

const FREQUENCIES: Readonly<Record<string, Every>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const KNOWN = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'COUNT', 'UNTIL', 'WKST']);

const no = (detail: string) => refused('request.invalid', { detail });

const within = (text: string | undefined, least: number, most: number): number | null | undefined => {
  if (text === undefined) return null;
  const n = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return n >= least && n <= most ? n : undefined;
};

const partsOf = (text: string): ReadonlyMap<string, string> | undefined => {
  const pairs = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .map((part) => part.split('='));
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const fine = pairs.every(
    ([name = '', value = '', more]) => KNOWN.has(name) && value !== '' && more === undefined,
  );
  return fine && parts.size === pairs.length ? parts : undefined;
};

const weekdaysOf = (text: string): number[] | undefined => {
  const days = text.split(',').map((code) => CODES.indexOf(code) + 1);
  return days.includes(0) ? undefined : [...new Set(days)].toSorted((a, b) => a - b);
};

const nthOf = (text: string): RepeatRule['nth'] | undefined => {
  const [, n = '', code = ''] = /^(-1|[1-5])([A-Z]{2})$/.exec(text) ?? [];
  return CODES.includes(code) ? { n: Number(n), weekday: CODES.indexOf(code) + 1 } : undefined;
};

const untilOf = (text: string | undefined): LocalDate | null | undefined => {
  if (text === undefined) return null;
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  return parseLocalDate(`${y}-${m}-${d}`);
};

type Days = Pick<RepeatRule, 'weekdays' | 'nth' | 'monthDay' | 'month'>;

const NO_DAYS: Days = { weekdays: [], nth: null, monthDay: null, month: null };

type Parts = ReadonlyMap<string, string>;

const daysOfWeek = (every: Every, parts: Parts): Days | undefined => {
  const byDay = parts.get('BYDAY');
  if (parts.has('BYMONTHDAY') || parts.has('BYMONTH')) return undefined;
  if (byDay === undefined) return NO_DAYS;
  const weekdays = every === 'week' ? weekdaysOf(byDay) : undefined;
  return weekdays && { ...NO_DAYS, weekdays };
};

const isPossible = (every: Every, { nth, monthDay, month }: Days): boolean => {
  if (monthDay === 0 || (nth !== null && monthDay !== null)) return false;
  if (every === 'month') return month === null;
  // Without its month, a day of a year could be any.
  if (month === null) return monthDay === null && nth === null;
  return (monthDay ?? 1) <= (LONGEST[month - 1] ?? 31);
};

const daysOfMonth = (every: Every, parts: Parts): Days | undefined => {
  const byDay = parts.get('BYDAY');
  const month = within(parts.get('BYMONTH'), 1, 12);
  const monthDay = within(parts.get('BYMONTHDAY'), -1, 31);
  const nth = byDay === undefined ? null : nthOf(byDay);
  if (month === undefined || monthDay === undefined || nth === undefined) return undefined;
  const days = { weekdays: [], nth, monthDay, month };
  return isPossible(every, days) ? days : undefined;
};

/** Which days of its period it falls on; undefined where that is nothing we know. */
const daysOf = (every: Every, parts: Parts): Days | undefined =>
  every === 'day' || every === 'week' ? daysOfWeek(every, parts) : daysOfMonth(every, parts);

/** Reads `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`, with or without `RRULE:` before it. */
export const parseRule = (text: string): Result<RepeatRule> => {
  const parts = partsOf(text);
  const every = FREQUENCIES[parts?.get('FREQ') ?? ''];
  if (parts === undefined || every === undefined)
    return no('Give a rule such as FREQ=WEEKLY;INTERVAL=2;BYDAY=TU.');
  if ((parts.get('WKST') ?? 'MO') !== 'MO') return no('Weeks of a rule start on Monday.');
  const interval = within(parts.get('INTERVAL') ?? '1', 1, MOST_INTERVAL);
  if (!interval) return no(`The interval is a number from 1 to ${MOST_INTERVAL}.`);
  const count = within(parts.get('COUNT'), 1, MOST_COUNT);
  if (count === undefined) return no(`The number of times is from 1 to ${MOST_COUNT}.`);
  const until = untilOf(parts.get('UNTIL'));
  if (until === undefined) return no('Give the last day as in UNTIL=20271231.');
  if (count !== null && until !== null) return no('Give either a number of times or a last day.');
  const days = daysOf(every, parts);
  if (days === undefined) return no('This rule names days that do not go with how often it comes.');
  return ok({ every, interval, ...days, count, until });
};

const NAMES: Readonly<Record<Every, string>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
const codeOf = (day: number): string => CODES[day - 1] ?? 'MO';

/** The rule as RFC 5545 writes it. */
export const ruleText = (rule: RepeatRule): string => {
  const { every, interval, weekdays, monthDay, nth, month, count, until } = rule;
  return [
    `FREQ=${NAMES[every]}`,
    interval > 1 && `INTERVAL=${interval}`,
    month !== null && `BYMONTH=${month}`,
    weekdays.length > 0 && `BYDAY=${weekdays.map(codeOf).join(',')}`,
    nth !== null && `BYDAY=${nth.n}${codeOf(nth.weekday)}`,
    monthDay !== null && `BYMONTHDAY=${monthDay}`,
    count !== null && `COUNT=${count}`,
    until !== null && `UNTIL=${until.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';');
};

const partOf = (day: LocalDate, from: number, to: number): number => Number(day.slice(from, to));
export const dayOfMonth = (day: LocalDate): number => partOf(day, 8, 10);
export const monthOf = (day: LocalDate): number => partOf(day, 5, 7);
export const yearOf = (day: LocalDate): number => partOf(day, 0, 4);

/** The rule with what it left open taken from the first day. */
export const anchored = (rule: RepeatRule, first: LocalDate): RepeatRule => {
  const { every, weekdays, monthDay, nth } = rule;
  if (every === 'week' && weekdays.length === 0) return { ...rule, weekdays: [weekday(first)] };
  if (every !== 'month' && every !== 'year') return rule;
  return {
    ...rule,
    ...(monthDay === null && nth === null && { monthDay: dayOfMonth(first) }),
    ...(every === 'year' && rule.month === null && { month: monthOf(first) }),
  };
};

/** Which of its weekdays in the month a day is: the 3rd Tuesday. */
export const nthInMonth = (day: LocalDate): { n: number; weekday: number } => ({
  n: Math.ceil(dayOfMonth(day) / 7),
  weekday: weekday(day),
});

/** The rule after its one day has moved; one of several weekdays keeps them. */
export const movedTo = (rule: RepeatRule, day: LocalDate): RepeatRule => {
  const { every, weekdays, nth, monthDay } = rule;
  if (every === 'week') return weekdays.length > 1 ? rule : { ...rule, weekdays: [weekday(day)] };
  if (every !== 'month' && every !== 'year') return rule;
  return {
    ...rule,
    ...(nth !== null && { nth: nthInMonth(day) }),
    ...(monthDay !== null && { monthDay: dayOfMonth(day) }),
    ...(every === 'year' && { month: monthOf(day) }),
  };
};
