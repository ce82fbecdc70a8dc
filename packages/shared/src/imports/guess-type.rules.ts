import { readEmail } from '../contacts/email.rules.ts';
import type { CustomType } from '../fields/custom-field.rules.ts';
import { readAmount } from './amount.rules.ts';
import { readYesNo } from './custom-cell.rules.ts';
import { type DayHints, readDay } from './day-text.rules.ts';
import { readMoment } from './moment-text.rules.ts';

/** What a field made from a column is to be. */
export interface GuessedType {
  readonly type: CustomType;
  readonly several: boolean;
  /** Of a choice: what the column says, the most frequent first. */
  readonly options: readonly string[];
}

const MOST_CHOICES = 12;
const LONGEST_CHOICE = 40;
const LONGEST_LINE = 200;
/** Enough of a cell to tell what it is. */
const LOOKED_AT = 1000;

const isDay = (days: DayHints) => (text: string) =>
  // A number alone is a year or a count before it is the day of a spreadsheet.
  !/^\d+(?:\.\d+)?$/.test(text) && readDay(text, days) !== undefined;

const isMoment = (days: DayHints) => (text: string) => (readMoment(text, days, 'UTC') ?? '').includes('T');

const isWeb = (text: string): boolean => /^(?:https?:\/\/|www\.)[^\s/?#]+\.[^\s]+$/i.test(text);

/** A plus or brackets, and digits enough: a number without either is a number. */
const isPhone = (text: string): boolean =>
  /^(?:\+|\(|00)[\d\s()./-]+$/.test(text) && text.replace(/\D/g, '').length >= 7;

/** "0041" and ids with a nought before them would lose it. */
const isNumber = (text: string): boolean =>
  !/^0\d/.test(text) && readAmount(text)?.currency === undefined && readAmount(text) !== undefined;

const isMoney = (text: string): boolean => readAmount(text)?.currency !== undefined;

const tallied = (texts: readonly string[]): string[] =>
  [...Map.groupBy(texts, (text) => text)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([text]) => text);

/** Few short ones that come again and again. */
const choicesIn = (texts: readonly string[]): string[] => {
  const options = tallied(texts);
  const repeats = texts.length >= 4 && options.length * 2 <= texts.length;
  const fits = options.length <= MOST_CHOICES && options.every((text) => text.length <= LONGEST_CHOICE);
  return repeats && fits && options.length > 1 ? options : [];
};

/** What kind of field the values of a column make; text where they say nothing else together. */
export const guessType = (cells: readonly string[], days: DayHints): GuessedType => {
  const texts = cells.map((cell) => cell.slice(0, LOOKED_AT).trim()).filter((text) => text !== '');
  const of = (type: CustomType): GuessedType => ({ type, several: false, options: [] });
  if (texts.length === 0) return of('text');
  const kinds: readonly (readonly [CustomType, (text: string) => boolean])[] = [
    ['yes-no', (text) => !/^[01]$/.test(text) && readYesNo(text) !== undefined],
    ['email', (text) => readEmail(text) !== undefined],
    ['url', isWeb],
    ['moment', isMoment(days)],
    ['day', isDay(days)],
    ['phone', isPhone],
    ['money', isMoney],
    ['number', isNumber],
  ];
  const kind = kinds.find(([, fits]) => texts.every(fits));
  if (kind !== undefined) return of(kind[0]);
  const options = choicesIn(texts);
  if (options.length > 0) return { type: 'option', several: false, options };
  return of(texts.some((text) => text.includes('\n') || text.length > LONGEST_LINE) ? 'prose' : 'text');
};

/** So many of the values have to agree, of ten. */
const MOST_OF_TEN = 8;

/**
 * The same of values of which a few may be amiss: what nearly all of them are, so that the others are told rather than
 * making all of them text.
 */
export const guessMostly = (cells: readonly string[], days: DayHints): GuessedType => {
  const whole = guessType(cells, days);
  if (whole.type !== 'text' && whole.type !== 'prose') return whole;
  const kinds = Map.groupBy(cells, (cell) => guessType([cell], days).type);
  const [most] = [...kinds].toSorted(([, one], [, other]) => other.length - one.length);
  if (most === undefined || most[0] === 'text' || most[0] === 'prose') return whole;
  return most[1].length * 10 >= cells.length * MOST_OF_TEN ? guessType(most[1], days) : whole;
};
