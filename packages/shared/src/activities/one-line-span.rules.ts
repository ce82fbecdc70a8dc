import { addDays } from '../kernel/time.ts';
import { type DayContext, type DayOf, sameDayIn } from './one-line-calendar.rules.ts';
import { numberAt } from './one-line-numbers.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

/** So long from now or ago: days and longer are a day, hours and minutes a moment. */
export type Span = { readonly day: DayOf } | { readonly minutes: number };

const AHEAD = phrases<1>([['in | dans | d’ici | tra | fra', 1]]);
const BEHIND = phrases<-1>([['vor | il y a', -1]]);
const AGO = phrases<-1>([['ago | fa', -1]]);
const FROM_NOW = phrases<1>([['from now | from today | later | später | plus tard | dopo', 1]]);

const HALF_HOUR = phrases<number>([
  ['half an hour | einer halben Stunde | une demi-heure | une demi heure | mezz’ora | mezzora', 30],
]);

const MINUTE = 1;
const HOUR = 60;
const UNITS = phrases<{ readonly days?: number; readonly months?: number; readonly minutes?: number }>([
  ['day | days | d | Tag | Tage | Tagen | jour | jours | giorno | giorni', { days: 1 }],
  ['week | weeks | w | wk | wks | Woche | Wochen | semaine | semaines | settimana | settimane', { days: 7 }],
  ['fortnight | fortnights', { days: 14 }],
  ['month | months | Monat | Monate | Monaten | mois | mese | mesi', { months: 1 }],
  ['year | years | Jahr | Jahre | Jahren | an | ans | année | anno | anni', { months: 12 }],
  ['hour | hours | hr | hrs | h | Stunde | Stunden | Std | heure | heures | ora | ore', { minutes: HOUR }],
  ['minute | minutes | min | mins | m | Minute | Minuten | minuto | minuti', { minutes: MINUTE }],
]);

const SHORT = /^(\d{1,3})(d|w|wks?|j|h|min|m)$/;
const SHORT_UNITS: Readonly<Record<string, { readonly days?: number; readonly minutes?: number }>> = {
  d: { days: 1 },
  j: { days: 1 },
  w: { days: 7 },
  wk: { days: 7 },
  wks: { days: 7 },
  h: { minutes: HOUR },
  m: { minutes: MINUTE },
  min: { minutes: MINUTE },
};

type Unit = { readonly days?: number; readonly months?: number; readonly minutes?: number };

const DECIMAL = /^\d{1,2}[.,]\d$/;

/** "1.5", "2,5": of hours. */
const decimalAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const word = tokens[at]?.word ?? '';
  return DECIMAL.test(word) ? { value: Number(word.replace(',', '.')), next: at + 1 } : undefined;
};

const amountAt = (tokens: readonly Token[], at: number): Read<{ count: number; unit: Unit }> | undefined => {
  const half = phraseAt(HALF_HOUR, tokens, at);
  if (half) return { value: { count: half.value, unit: { minutes: MINUTE } }, next: half.next };
  const [, digits, short = ''] = SHORT.exec(tokens[at]?.word ?? '') ?? [];
  const known = SHORT_UNITS[short];
  if (digits !== undefined && known) return { value: { count: Number(digits), unit: known }, next: at + 1 };
  const count = numberAt(tokens, at) ?? decimalAt(tokens, at);
  const unit = count && phraseAt(UNITS, tokens, count.next);
  // Half a day is no day one can name.
  if (!unit || (unit.value.minutes === undefined && !Number.isInteger(count.value))) return undefined;
  return { value: { count: count.value, unit: unit.value }, next: unit.next };
};

const MOST_DAYS = 3660;

const spanOf = ({ today }: DayContext, count: number, unit: Unit): Span | undefined => {
  if (unit.minutes !== undefined)
    return Math.abs(count) > 2880 ? undefined : { minutes: Math.round(count * unit.minutes) };
  if (Math.abs(count) * ((unit.days ?? 0) + (unit.months ?? 0) * 30) > MOST_DAYS) return undefined;
  const day =
    unit.days === undefined
      ? sameDayIn(today, count * (unit.months ?? 0))
      : addDays(today, count * unit.days);
  return { day: () => day };
};

/** "in 3 days", "vor einer Woche", "il y a 2 heures", "tre giorni fa", "2 weeks from now". */
export const readSpan = (
  tokens: readonly Token[],
  at: number,
  context: DayContext,
): Read<Span> | undefined => {
  const lead = phraseAt(AHEAD, tokens, at) ?? phraseAt(BEHIND, tokens, at);
  const amount = amountAt(tokens, lead?.next ?? at);
  if (!amount) return undefined;
  const tail = lead
    ? undefined
    : (phraseAt(AGO, tokens, amount.next) ?? phraseAt(FROM_NOW, tokens, amount.next));
  const sign = lead?.value ?? tail?.value;
  const value = sign && spanOf(context, sign * amount.value.count, amount.value.unit);
  return value ? { value, next: tail?.next ?? amount.next } : undefined;
};
