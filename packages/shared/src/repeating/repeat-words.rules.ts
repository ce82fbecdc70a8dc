import type { LocalDate } from '../kernel/time.ts';
import type { RepeatBasis, RepeatRule } from './repeat-rule.rules.ts';

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekdayName = (day: number): string => WEEKDAYS[day - 1] ?? '';

const ordinal = (n: number): string => {
  if (n === -1) return 'last';
  const tens = n % 100;
  const end = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const isWorkdays = (days: readonly number[]): boolean => days.join() === '1,2,3,4,5';

const monthDayWords = (day: number): string => {
  if (day === -1) return 'on the last day';
  return day > 28 ? `on the ${ordinal(day)}, where a month has one` : `on the ${ordinal(day)}`;
};

const yearDayWords = (month: number, day: number): string => {
  const name = MONTHS[month - 1] ?? '';
  if (day === -1) return `on the last day of ${name}`;
  return month === 2 && day === 29 ? 'on 29 February, in leap years' : `on ${day} ${name}`;
};

const daysWords = ({ every, weekdays, monthDay, nth, month }: RepeatRule): string => {
  if (every === 'week' && weekdays.length > 0)
    return `on ${isWorkdays(weekdays) ? 'weekdays' : listed(weekdays.map(weekdayName))}`;
  const of = month === null ? '' : ` of ${MONTHS[month - 1]}`;
  if (nth !== null) return `on the ${ordinal(nth.n)} ${weekdayName(nth.weekday)}${of}`;
  if (monthDay === null) return '';
  return month === null ? monthDayWords(monthDay) : yearDayWords(month, monthDay);
};

/** "Every 2 weeks on Tuesday, 10 times" */
export const ruleWords = (
  rule: RepeatRule,
  basis: RepeatBasis,
  dayText: (day: LocalDate) => string,
): string => {
  const { every, interval, count, until } = rule;
  const period = interval === 1 ? every : `${interval} ${every}s`;
  const end =
    count !== null
      ? `, ${count === 1 ? 'once' : `${count} times`}`
      : until === null
        ? ''
        : `, until ${dayText(until)}`;
  if (basis === 'completion') return `${interval === 1 ? `1 ${every}` : period} after it is done${end}`;
  if (every === 'week' && interval === 1 && isWorkdays(rule.weekdays)) return `Every weekday${end}`;
  const days = daysWords(rule);
  return `Every ${period}${days && ` ${days}`}${end}`;
};
