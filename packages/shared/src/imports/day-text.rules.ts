import { foldedWords } from '../contacts/fold.rules.ts';
import { addDays, type LocalDate, parseLocalDate } from '../kernel/time.ts';

/** Which number comes first in 3/4/2025. */
export type DayOrder = 'day-first' | 'month-first';

export interface DayHints {
  readonly order: DayOrder;
  /** A year of two digits is the latest one that is not after this day's. */
  readonly today: LocalDate;
}

/** How the names of months begin in English, German, French, Italian, Spanish, Portuguese and Dutch, folded. */
const MONTHS = [
  /^(?:jan|gen|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maa|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:mai|may|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];
const LONGEST_MONTH = 10;

/** Day 0 of spreadsheets, which count a 29 February 1900 that never was. */
const SERIAL_ZERO = '1899-12-30' as LocalDate;
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 73_050;

const fullYear = (text: string, today: LocalDate): string => {
  if (text.length !== 2) return text;
  const century = today.slice(0, 2);
  return `${century}${text}` <= today.slice(0, 4) ? `${century}${text}` : `${Number(century) - 1}${text}`;
};

const dayOf = (year: string, month: string, day: string, today: LocalDate): LocalDate | undefined =>
  parseLocalDate(
    `${fullYear(year, today).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

const monthOf = (word: string): string | undefined => {
  if (word.length > LONGEST_MONTH) return undefined;
  const at = MONTHS.findIndex((month) => month.test(word));
  return at < 0 ? undefined : String(at + 1);
};

const inNumbers = (text: string, { order, today }: DayHints): LocalDate | undefined => {
  const iso = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (iso) return dayOf(iso[1] ?? '', iso[3] ?? '', iso[4] ?? '', today);
  const [, first = '', mark = '', second = '', year = ''] =
    /^(\d{1,2})(\. ?|[-/])(\d{1,2})(?:\. ?|[-/])(\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
  const dayFirst = dayOf(year, second, first, today);
  const monthFirst = dayOf(year, first, second, today);
  return order === 'day-first' || mark.startsWith('.') ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
};

/** "12 Nov 2025", "Nov 12, 2025", "12-Nov-25", "Mittwoch, 12. November 2025", "1er août 2025". */
const inWords = (text: string, today: LocalDate): LocalDate | undefined => {
  const words = foldedWords(text).slice(0, 6);
  const month = words.map(monthOf).find((number) => number !== undefined);
  const [day = '', year = ''] = words
    .map((word) => /^\d+(?=(?:st|nd|rd|th|er|e|o|º)?$)/.exec(word)?.[0])
    .filter(Boolean);
  if (month === undefined || !/^\d{1,2}$/.test(day ?? '') || !/^(?:\d{4}|\d{2})$/.test(year ?? ''))
    return undefined;
  return dayOf(year ?? '', month, day ?? '', today);
};

const asSerial = (text: string): LocalDate | undefined => {
  const days = /^\d{4,5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return days >= FIRST_SERIAL && days <= LAST_SERIAL ? addDays(SERIAL_ZERO, days) : undefined;
};

/**
 * A day as people and products write it: ISO (a time after it is ignored), with dots, slashes or dashes, with the name
 * of the month, or a spreadsheet's day number. Undefined where it is no day of the calendar, or has no year.
 */
export const readDay = (text: string, hints: DayHints): LocalDate | undefined => {
  const plain = text.trim().slice(0, 60);
  return inNumbers(plain, hints) ?? inWords(plain, hints.today) ?? asSerial(plain);
};

/** The order that the days of one column are written in, as far as they give it away. */
export const dayOrderOf = (texts: readonly string[]): DayOrder | undefined => {
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[-/](\d{1,2})[-/](?:\d{4}|\d{2})(?!\d)/.exec(text) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  return undefined;
};
