import { bareHourAt, type Clock, clockAt } from './one-line-clock.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import { type Token, tokensOf } from './one-line-text.rules.ts';
import { VERBS } from './one-line-verbs.rules.ts';
import { isPlain } from './one-line-words.rules.ts';

const UNTIL = phrases<true>([['- | – | — | to | bis | until | till | à | alle', true]]);
const RANGE = /^(\d{1,2}(?:[:.h]\d{2}|h)?)(am|pm)?[-–—](\d{1,2}(?:[:.h]\d{2}|h)?)(h|uhr|am|pm)?$/;
const HALF_DAY = 720;

const timeOrHour = (text: string): number | undefined => {
  const tokens = tokensOf(text);
  return (clockAt(tokens, 0, true) ?? bareHourAt(tokens, 0))?.value;
};

const isHalf = (word: string): boolean => /^(?:am|pm|p\.m)$/.test(word);

/** "8-9pm" is in the evening, "10-2pm" is not. */
export const inSameHalf = (start: number, end: number): number =>
  start + HALF_DAY < end ? start + HALF_DAY : start;

/** "14:00-15:00", "14-15 Uhr", "2-3pm"; two bare numbers need a word that says they are times. */
const range = (tokens: readonly Token[], at: number, meant: boolean): Read<Clock> | undefined => {
  const [, from = '', half = '', to = '', unit = ''] = RANGE.exec(tokens[at]?.word ?? '') ?? [];
  const behind = tokens[at + 1]?.word ?? '';
  const named = /^(?:uhr|h|ore|heures|pm|p\.m)$/.test(behind);
  if (from === '' || !(meant || named || half || unit || /[:h]/.test(from + to))) return undefined;
  const ends = isHalf(unit) ? unit : isHalf(behind) ? 'pm' : '';
  const [start, end] = [timeOrHour(`${from}${half}`), timeOrHour(`${to}${ends}`)];
  if (start === undefined || end === undefined) return undefined;
  const at24 = half === '' && ends === 'pm' ? inSameHalf(start, end) : start;
  return { value: { at: at24, until: end }, next: at + (named ? 2 : 1) };
};

const upTo = (tokens: readonly Token[], start: Read<number>): Read<Clock> => {
  const link = phraseAt(UNTIL, tokens, start.next);
  const end = link && (clockAt(tokens, link.next, true) ?? bareHourAt(tokens, link.next));
  return end
    ? { value: { at: start.value, until: end.value }, next: end.next }
    : { value: { at: start.value }, next: start.next };
};

/** A time, where what stands before it allows one; a bare hour only where it can be nothing else. */
export const timeAt = (
  tokens: readonly Token[],
  at: number,
  { bare, dots = bare, taken }: { bare: boolean; dots?: boolean; taken: (at: number) => boolean },
): Read<Clock> | undefined => {
  const ranged = range(tokens, at, bare);
  if (ranged) return ranged;
  const sure = clockAt(tokens, at, dots);
  if (sure) return upTo(tokens, sure);
  const hour = bare ? bareHourAt(tokens, at) : undefined;
  if (!hour) return undefined;
  const whole = upTo(tokens, hour);
  const fits = phraseAt(VERBS, tokens, whole.next) !== undefined || taken(whole.next);
  return (isPlain(tokens[whole.next]) && !fits) || /^[\d%€$£]/.test(tokens[whole.next]?.word ?? '')
    ? undefined
    : whole;
};
