import { addDays, type LocalDate, parseLocalDate } from '../kernel/time.ts';
import {
  type DayContext,
  type DayOf,
  dayAndMonth,
  dayOfMonth,
  firstOfMonth,
  lastOfMonth,
  weekOf,
} from './one-line-calendar.rules.ts';
import { MONTHS } from './one-line-day-words.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

type Reader = (tokens: readonly Token[], at: number, context: DayContext) => Read<DayOf> | undefined;

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/;
const DASHED = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;

const exact = (day: LocalDate | undefined, next: number): Read<DayOf> | undefined =>
  day === undefined ? undefined : { value: () => day, next };

/** Day and month as they come for this person; the other way round where only that exists. */
const numeric = (
  [, a, b, year]: readonly (string | undefined)[],
  monthFirst: boolean,
  { today }: DayContext,
  next: number,
): Read<DayOf> | undefined => {
  const [first, second] = [Number(a), Number(b)];
  const given = year === undefined ? undefined : Number(year);
  const usual = monthFirst
    ? dayAndMonth(today, first, second, given)
    : dayAndMonth(today, second, first, given);
  const turned = monthFirst
    ? dayAndMonth(today, second, first, given)
    : dayAndMonth(today, first, second, given);
  const value = usual(false) ? usual : turned;
  return value(false) ? { value, next } : undefined;
};

const numbers: Reader = (tokens, at, context) => {
  const text = tokens[at]?.text ?? '';
  const [iso, year, month = '', day = ''] = ISO.exec(text) ?? [];
  if (iso) return exact(parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`), at + 1);
  const slashed = SLASHED.exec(text);
  // All day, every day.
  if (slashed) return text === '24/7' ? undefined : numeric(slashed, context.monthFirst, context, at + 1);
  const dotted = DOTTED.exec(text) ?? DASHED.exec(text);
  return dotted ? numeric(dotted, false, context, at + 1) : undefined;
};

const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|er|°|º|\.)?$/;
const YEAR = /^(?:20\d\d)$/;
const FIRST = phrases<number>([['first | erster | ersten | premier | primo', 1]]);
const OF = phrases<true>([['of | of the | di', true]]);

const dayNumber = (token: Token | undefined): number | undefined => {
  const [, digits] = DAY_NUMBER.exec(token?.text.toLowerCase() ?? '') ?? [];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : undefined;
};

const yearAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const skip = tokens[at]?.word === ',' ? 1 : 0;
  const word = tokens[at + skip]?.word ?? '';
  return YEAR.test(word) ? { value: Number(word), next: at + skip + 1 } : undefined;
};

/** "2 dec", "3. Dezember", "2nd of December 2027". */
const dayThenMonth: Reader = (tokens, at, { today }) => {
  const first = phraseAt(FIRST, tokens, at);
  const day = first?.value ?? dayNumber(tokens[at]);
  if (day === undefined) return undefined;
  const after = first?.next ?? at + 1;
  const month = phraseAt(MONTHS, tokens, phraseAt(OF, tokens, after)?.next ?? after);
  if (!month) return undefined;
  const year = yearAt(tokens, month.next);
  const value = dayAndMonth(today, month.value, day, year?.value);
  return value(false) ? { value, next: year?.next ?? month.next } : undefined;
};

/** "Nov 18", "December 2nd, 2027". */
const monthThenDay: Reader = (tokens, at, { today }) => {
  const month = phraseAt(MONTHS, tokens, at);
  const day = month && dayNumber(tokens[month.next]);
  if (!month || day === undefined) return undefined;
  // "18 Nov 9 Uhr" has been read already; "Nov 14:00" is no day.
  const year = yearAt(tokens, month.next + 1);
  const value = dayAndMonth(today, month.value, day, year?.value);
  return value(false) ? { value, next: year?.next ?? month.next + 1 } : undefined;
};

type Edge = 'begin' | 'middle' | 'end';

const EDGES = phrases<Edge>([
  [
    'end of | end of the | the end of | Ende | Ende des | Ende der | fin | fin de | fin du | fin de la | fine | a fine | alla fine di | fine del',
    'end',
  ],
  [
    'beginning of | start of | early | Anfang | Anfang des | début | au début de | inizio | a inizio',
    'begin',
  ],
  ['mid | middle of | Mitte | mi | metà | a metà', 'middle'],
]);
type Period = 'week' | 'next week' | 'month' | 'next month' | 'quarter' | 'year';

const PERIODS = phrases<Period>([
  ['week | the week | Woche | semaine | la semaine | settimana | la settimana', 'week'],
  [
    'next week | nächster Woche | nächste Woche | kommender Woche | la semaine prochaine | semaine prochaine | la prossima settimana | prossima settimana | settimana prossima',
    'next week',
  ],
  ['month | the month | this month | Monat | Monats | mois | ce mois | mese', 'month'],
  [
    'next month | nächsten Monats | nächster Monat | mois prochain | prossimo mese | mese prossimo',
    'next month',
  ],
  ['quarter | the quarter | Quartal | Quartals | trimestre', 'quarter'],
  ['year | the year | Jahr | Jahres | année | l’année | d’année | anno | d’anno', 'year'],
]);
const WHOLE = phrases<readonly ['begin' | 'end', Period]>([
  ['eom | Monatsende', ['end', 'month']],
  ['eow', ['end', 'week']],
  ['eoq | Quartalsende', ['end', 'quarter']],
  ['eoy | Jahresende', ['end', 'year']],
  [
    'next month | nächsten Monat | nächster Monat | le mois prochain | mois prochain',
    ['begin', 'next month'],
  ],
  ['il mese prossimo | mese prossimo | il prossimo mese | prossimo mese', ['begin', 'next month']],
]);

const endOf = (today: LocalDate, period: Period): LocalDate => {
  const month = Number(today.slice(5, 7));
  if (period === 'week' || period === 'next week')
    return addDays(weekOf(today, period === 'week' ? 0 : 1), 4);
  if (period === 'quarter') return lastOfMonth(today, 2 - ((month - 1) % 3));
  if (period === 'year') return lastOfMonth(today, 12 - month);
  return lastOfMonth(today, period === 'next month' ? 1 : 0);
};

/** The beginning and the middle are those of what lies ahead. */
const edgeOf = (today: LocalDate, edge: Edge, period: Period): LocalDate | undefined => {
  if (edge === 'end') return endOf(today, period);
  if (period === 'next week') return addDays(weekOf(today, 1), edge === 'begin' ? 0 : 2);
  return period === 'next month' ? addDays(firstOfMonth(today, 1), edge === 'begin' ? 0 : 14) : undefined;
};

/** "end of month", "Ende November", "mi-décembre", "next month". */
const edges: Reader = (tokens, at, { today }) => {
  const whole = phraseAt(WHOLE, tokens, at);
  if (whole) {
    const [edge, period] = whole.value;
    return exact(edge === 'end' ? endOf(today, period) : firstOfMonth(today, 1), whole.next);
  }
  const edge = phraseAt(EDGES, tokens, at);
  if (!edge) return undefined;
  const period = phraseAt(PERIODS, tokens, edge.next);
  if (period) return exact(edgeOf(today, edge.value, period.value), period.next);
  const month = phraseAt(MONTHS, tokens, edge.next);
  return month && { value: edgeOfMonth(today, month.value, edge.value), next: month.next };
};

const edgeOfMonth =
  (today: LocalDate, month: number, edge: Edge): DayOf =>
  (past) => {
    if (edge !== 'end') return dayAndMonth(today, month, edge === 'begin' ? 1 : 15)(past);
    const last = lastOfMonth(today, (month - Number(today.slice(5, 7)) + 12) % 12);
    return past && last > today ? lastOfMonth(last, -12) : last;
  };

const IN = phrases<true>([['in | im | en | au mois de | nel mese di', true]]);

/** "in January": from its first day on. When in it something has happened, nobody knows. */
const inMonth: Reader = (tokens, at, { today }) => {
  const lead = phraseAt(IN, tokens, at);
  const month = lead && phraseAt(MONTHS, tokens, lead.next);
  if (!month || dayNumber(tokens[month.next]) !== undefined) return undefined;
  const year = yearAt(tokens, month.next);
  const first = dayAndMonth(today, month.value, 1, year?.value);
  return { value: (past) => (past ? undefined : first(false)), next: year?.next ?? month.next };
};

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er)$/i;
const ARTICLE = /^(?:le|il|am|den|the|dem|zum)$/;

/** "the 15th", "am 15.", "le 15": only where it can be nothing else. */
const ordinal: Reader = (tokens, at, { today }) => {
  const token = tokens[at];
  const day = dayNumber(token);
  if (!token || day === undefined) return undefined;
  const named = ARTICLE.test(tokens[at - 1]?.word ?? '');
  const meant =
    ORDINAL.test(token.text) || (named && (token.text.endsWith('.') || endsThere(tokens[at + 1])));
  return meant ? { value: dayOfMonth(today, day), next: at + 1 } : undefined;
};

const endsThere = (token: Token | undefined): boolean => token === undefined || token.mark;

const READERS: readonly Reader[] = [numbers, dayThenMonth, monthThenDay, edges, inMonth, ordinal];

/** A date, in whatever way people write one. */
export const readDate: Reader = (tokens, at, context) => {
  for (const read of READERS) {
    const found = read(tokens, at, context);
    if (found) return found;
  }
  return undefined;
};
