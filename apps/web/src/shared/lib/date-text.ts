import { addDays, type LocalDate, parseLocalDate, startOfWeek, weekday } from '@daybook/shared/kernel/time';
import { addMonths } from './calendar.ts';

export interface DateTextContext {
  readonly today: LocalDate;
  /** Decides whether 4/5 is the 4th of May or the 5th of April, and adds its own names of days and months. */
  readonly locale: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
  /** A day without a year is the next one, or for birthdays and things that happened the last one. */
  readonly prefer?: 'future' | 'past';
}

type Reader = (text: string, context: DateTextContext) => LocalDate | undefined;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const dayOf = (year: number, month: number, day: number): LocalDate | undefined =>
  parseLocalDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/** Names by number from 1: the English ones and those of the locale, long and short. */
const namesOf = (locale: string, part: 'weekday' | 'month'): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  const count = part === 'weekday' ? 7 : 12;
  for (const tag of [locale, 'en']) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { [part]: width, timeZone: 'UTC' });
      for (let i = 1; i <= count; i += 1) {
        // The first of January 2024 was a Monday.
        const date = part === 'weekday' ? Date.UTC(2024, 0, i) : Date.UTC(2024, i - 1, 1);
        names.set(fold(format.format(date)).replace(/\.$/, ''), i);
      }
    }
  }
  return names;
};

const cache = new Map<string, ReadonlyMap<string, number>>();
const cached = (locale: string, part: 'weekday' | 'month'): ReadonlyMap<string, number> => {
  const key = `${locale}|${part}`;
  const names = cache.get(key) ?? namesOf(locale, part);
  cache.set(key, names);
  return names;
};

const EXTRA: Readonly<Record<string, number>> = { tues: 2, weds: 3, thur: 4, thurs: 4, sept: 9 };

/** A name's number; three letters or more of it are enough. */
const numberOf = (text: string, locale: string, part: 'weekday' | 'month'): number | undefined => {
  const names = cached(locale, part);
  const word = fold(text).replace(/\.$/, '');
  const exact = names.get(word);
  if (exact !== undefined || word.length < 3) return exact;
  const extra = EXTRA[word];
  if (extra !== undefined && (part === 'month') === (word === 'sept')) return extra;
  return [...names].find(([name]) => name.startsWith(word))?.[1];
};

const WORDS: Readonly<Record<string, number>> = {
  today: 0,
  tod: 0,
  now: 0,
  tomorrow: 1,
  tom: 1,
  tmr: 1,
  tmrw: 1,
  yesterday: -1,
};

const word: Reader = (text, { today }) => {
  const days = WORDS[text];
  return days === undefined ? undefined : addDays(today, days);
};

const firstOfMonth = (day: LocalDate, months: number): LocalDate | undefined =>
  addMonths(`${day.slice(0, 7)}-01` as LocalDate, months);

const SPAN = /^(?:in )?(an?|\d{1,4}) ?(d|days?|w|wks?|weeks?|m|mo|months?|y|yrs?|years?)( ago)?$/;

const span: Reader = (text, { today }) => {
  const [, amount = '', unit = '', ago] = SPAN.exec(text) ?? [];
  if (unit === '') return undefined;
  const count = (amount.startsWith('a') ? 1 : Number(amount)) * (ago ? -1 : 1);
  if (unit.startsWith('d')) return addDays(today, count);
  if (unit.startsWith('w')) return addDays(today, 7 * count);
  return addMonths(today, unit.startsWith('y') ? 12 * count : count);
};

const period: Reader = (text, { today, weekStart }) => {
  const week = startOfWeek(today, weekStart);
  if (text === 'next week') return addDays(week, 7);
  if (text === 'next month') return firstOfMonth(today, 1);
  if (text !== 'end of month' && text !== 'eom') return undefined;
  const next = firstOfMonth(today, 1);
  return next && addDays(next, -1);
};

const weekdayName: Reader = (text, { today, locale, weekStart, prefer }) => {
  const [, which, name = ''] = /^(?:(next|last|this|on) )?(\S+)$/.exec(text) ?? [];
  const wanted = numberOf(name, locale, 'weekday');
  if (wanted === undefined) return undefined;
  const ahead = ((wanted - weekday(today) + 6) % 7) + 1;
  if (which === 'next') return addDays(startOfWeek(today, weekStart), 7 + ((wanted - weekStart + 7) % 7));
  if (which === 'this' && ahead === 7) return today;
  return addDays(
    today,
    which === 'last' || (prefer === 'past' && which === undefined) ? (ahead === 7 ? -7 : ahead - 7) : ahead,
  );
};

const yearOf = (text: string, { today, prefer }: DateTextContext): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return prefer === 'past' && century + year > Number(today.slice(0, 4))
    ? century - 100 + year
    : century + year;
};

/** A day and month in the year given, else in the nearest year in the preferred direction that has it. */
const inYear = (
  month: number,
  day: number,
  year: string | undefined,
  context: DateTextContext,
): LocalDate | undefined => {
  if (year !== undefined) return dayOf(yearOf(year, context), month, day);
  const past = context.prefer === 'past';
  const current = Number(context.today.slice(0, 4));
  // Eight years reach a 29 February from any year.
  return Array.from({ length: 9 }, (_, i) => dayOf(current + (past ? -i : i), month, day)).find(
    (candidate) =>
      candidate !== undefined && (past ? candidate <= context.today : candidate >= context.today),
  );
};

/** Whether 3/12 is the 12th of March there. */
export const monthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day');
};

const numeric: Reader = (text, context) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseLocalDate(text);
  const [, a = '', mark = '', b = '', year] =
    /^(\d{1,2})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})?)?$/.exec(text) ?? [];
  if (mark === '') return undefined;
  const [day, month] =
    mark === '/' && monthFirst(context.locale) ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return inYear(month, day, year, context) ?? inYear(day, month, year, context);
};

const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([\p{L}.]+)|([\p{L}.]+) (\d{1,2})(?:st|nd|rd|th)?),?(?: (\d{4}|\d{2}))?$/u;

const named: Reader = (text, context) => {
  const [, before, nameAfter, nameBefore, after, year] = NAMED.exec(text) ?? [];
  const month = numberOf(nameAfter ?? nameBefore ?? '', context.locale, 'month');
  return month === undefined ? undefined : inYear(month, Number(before ?? after), year, context);
};

const dayOfMonth: Reader = (text, context) => {
  const [, digits] = /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const step = context.prefer === 'past' ? -1 : 1;
  return Array.from({ length: 3 }, (_, i) => firstOfMonth(context.today, i * step))
    .map((first) => first && parseLocalDate(`${first.slice(0, 8)}${digits.padStart(2, '0')}`))
    .find((day) => day !== undefined && (step === 1 ? day >= context.today : day <= context.today));
};

const READERS: readonly Reader[] = [word, span, period, numeric, named, dayOfMonth, weekdayName];

/**
 * Reads a day as people type it: "thu", "next mon", "in 3 days", "2w", "26.11.", "11/26", "26 nov 2027", "2026-11-26",
 * "tomorrow", "next week". Undefined when it is none of these.
 */
export const parseDay = (text: string, context: DateTextContext): LocalDate | undefined => {
  const clean = fold(text).trim().replace(/\s+/g, ' ');
  for (const read of READERS) {
    const day = read(clean, context);
    if (day !== undefined) return day;
  }
  return undefined;
};
