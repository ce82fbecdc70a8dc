import type { LocalDate } from '@daybook/shared/kernel/time';
import { addDays, SOMEDAY } from '@daybook/shared/kernel/time';
import type { Repeat, RepeatInput } from '@daybook/shared/repeating/repeat';
import { nextInSeries } from '@daybook/shared/repeating/repeat-days.rules';
import {
  anchored,
  dayOfMonth,
  monthOf,
  nthInMonth,
  parseRule,
  type RepeatRule,
  ruleText,
} from '@daybook/shared/repeating/repeat-rule.rules';
import { ruleWords } from '@daybook/shared/repeating/repeat-words.rules';
import type { Formats } from '../../shared/lib/format.ts';

/** Every day: what a rule of one's own starts from. */
export const DAILY: RepeatRule = {
  every: 'day',
  interval: 1,
  weekdays: [],
  monthDay: null,
  nth: null,
  month: null,
  count: null,
  until: null,
};

export const readRule = (text: string): RepeatRule => {
  const rule = parseRule(text);
  return rule.ok ? rule.value : DAILY;
};

const WORKDAYS = [1, 2, 3, 4, 5];

const isLastDay = (day: LocalDate): boolean => monthOf(addDays(day, 1)) !== monthOf(day);

/** The ways in a month that a day can be meant: the 24th, the last day, the 4th Tuesday, the last Tuesday. */
export const monthWays = (day: LocalDate): Pick<RepeatRule, 'monthDay' | 'nth'>[] => {
  const nth = nthInMonth(day);
  const isLast = monthOf(addDays(day, 7)) !== monthOf(day);
  return [
    ...(isLastDay(day) ? [{ monthDay: -1, nth: null }] : []),
    { monthDay: dayOfMonth(day), nth: null },
    ...(nth.n < 5 ? [{ monthDay: null, nth }] : []),
    ...(isLast ? [{ monthDay: null, nth: { ...nth, n: -1 } }] : []),
  ];
};

/** The usual ways for something due on this day to come again. */
export const usualRules = (day: LocalDate): string[] => {
  const rules: RepeatRule[] = [
    DAILY,
    { ...DAILY, every: 'week', weekdays: WORKDAYS },
    anchored({ ...DAILY, every: 'week' }, day),
    anchored({ ...DAILY, every: 'week', interval: 2 }, day),
    ...monthWays(day).map((way) => ({ ...DAILY, every: 'month' as const, ...way })),
    anchored({ ...DAILY, every: 'year' }, day),
  ];
  return rules.map(ruleText);
};

/** "Every 2 weeks on Tuesday, until 31 Dec 2027" */
export const repeatWords = ({ rule, basis }: RepeatInput, formats: Formats): string =>
  ruleWords(readRule(rule), basis, (day) => formats.shortDay(day, day));

/** The day the next one will be due on, once this one is done today; null where this is the last. */
export const nextDay = (
  { rule, basis, firstOn, lastOn, made }: Repeat,
  today: LocalDate,
): LocalDate | null => {
  const day = nextInSeries({ rule: readRule(rule), basis, firstOn, lastOn, made }, { today, doneOn: today });
  return day === SOMEDAY ? null : day;
};
