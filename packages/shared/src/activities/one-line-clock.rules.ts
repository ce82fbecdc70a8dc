import { WEEKDAYS } from './one-line-day-words.rules.ts';
import { numberAt } from './one-line-numbers.rules.ts';
import { phraseAt, phrases, type Read } from './one-line-phrases.rules.ts';
import type { Token } from './one-line-text.rules.ts';

/** A time of day, perhaps until another. */
export interface Clock {
  /** Minutes since midnight. */
  readonly at: number;
  readonly until?: number;
}

const HALF_DAY = 720;
/** "at a fair" is not at one. */
const ARTICLE = /^(?:an?|une?|une|eine?[mnr]?|uno|un')$/;
const MINUTES = /^(\d{1,2})[:.](\d{2})$/;
/** "9ish" */
const ABOUT = /^(\d{1,2})ish$/;
const WITH_H = /^(\d{1,2})(?:h|:)(\d{2})?(?:h|uhr)?$/;
const WITH_HALF = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m|p\.m)$/;

const clock = (hour: number, minute = 0): number | undefined =>
  hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;

/** The hour as people say it: nobody calls a customer at three at night. */
const spoken = (hour: number, minute = 0): number | undefined =>
  clock(hour >= 1 && hour <= 6 ? hour + 12 : hour, minute);

const NAMED = phrases<number>([
  ['noon | midday | 12 noon | mittags | Mittag | am Mittag | midi | mezzogiorno', HALF_DAY],
]);
const HALVES = phrases<'am' | 'pm'>([
  ['am | a.m | in the morning | morgens | vormittags | du matin | di mattina | del mattino', 'am'],
  ['pm | p.m | in the afternoon | in the evening | nachmittags | abends', 'pm'],
  ['de l’après-midi | du soir | di pomeriggio | del pomeriggio | di sera', 'pm'],
]);
const OCLOCK = phrases<true>([["o'clock | Uhr | h | heures | heure | ore", true]]);

/** Before the hour: minutes to add to it. */
const BEFORE = phrases<number>([
  ['half past', 30],
  ['halb', -30],
  ['quarter past | a quarter past | Viertel nach | viertel ab', 15],
  ['quarter to | a quarter to | Viertel vor | dreiviertel', -15],
]);
/** Behind it. */
const BEHIND = phrases<number>([
  ['et demie | et demi | e mezza | e mezzo', 30],
  ['et quart | e un quarto', 15],
  ['moins le quart | moins quart | meno un quarto', -15],
]);

const withHalf = (hour: number, minute: number, half: 'am' | 'pm'): number | undefined =>
  hour >= 1 && hour <= 12 ? clock((hour % 12) + (half === 'pm' ? 12 : 0), minute) : clock(hour, minute);

const read = (at: number | undefined, next: number): Read<number> | undefined =>
  at === undefined ? undefined : { value: at, next };

/** "9:30", "14h30", "4pm", "9.30 Uhr": the figures say that it is a time. */
const figures = (tokens: readonly Token[], at: number, dots: boolean): Read<number> | undefined => {
  const word = tokens[at]?.word ?? '';
  const half = WITH_HALF.exec(word);
  if (half) {
    const [, hour, minute = 0, name = ''] = half;
    return read(withHalf(Number(hour), Number(minute), name.startsWith('p') ? 'pm' : 'am'), at + 1);
  }
  const about = ABOUT.exec(word);
  if (about) return read(spoken(Number(about[1])), at + 1);
  const pair = MINUTES.exec(word);
  if (pair) {
    const [hour, minute] = [Number(pair[1]), Number(pair[2])];
    const named = phraseAt(OCLOCK, tokens, at + 1);
    const which = phraseAt(HALVES, tokens, named?.next ?? at + 1);
    if (word.includes('.') && !dots && !named && !which) return undefined;
    if (which) return read(withHalf(hour, minute, which.value), which.next);
    return read(clock(hour, minute), named?.next ?? at + 1);
  }
  const [, hour, minute = 0] = WITH_H.exec(word) ?? [];
  return hour === undefined ? undefined : read(clock(Number(hour), Number(minute)), at + 1);
};

const minutesBehind = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const word = tokens[at]?.word ?? '';
  return /^[0-5]\d$/.test(word) ? { value: Number(word), next: at + 1 } : undefined;
};

/** "9 Uhr", "9 Uhr 30", "14 heures", "nine o'clock", "4 pm". */
const named = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const hour = numberAt(tokens, at);
  if (!hour || hour.value > 24) return undefined;
  // "10 am Freitag" has a German preposition behind it.
  const german = tokens[hour.next]?.word === 'am' && phraseAt(WEEKDAYS, tokens, hour.next + 1) !== undefined;
  const half = german ? undefined : phraseAt(HALVES, tokens, hour.next);
  if (half && /^\d+$/.test(tokens[at]?.word ?? ''))
    return read(withHalf(hour.value, 0, half.value), half.next);
  const word = phraseAt(OCLOCK, tokens, hour.next);
  if (!word) return undefined;
  const minutes = minutesBehind(tokens, word.next);
  const after = phraseAt(HALVES, tokens, minutes?.next ?? word.next);
  if (after) return read(withHalf(hour.value, minutes?.value ?? 0, after.value), after.next);
  const more = phraseAt(BEHIND, tokens, word.next);
  const base = spoken(hour.value, minutes?.value ?? 0);
  return read(base === undefined ? undefined : base + (more?.value ?? 0), (more ?? minutes ?? word).next);
};

/** "alle 15 e 30", "alle nove e venti": only tens and quarters, since "3 e 4" are two things. */
const andMinutes = (tokens: readonly Token[], at: number): Read<number> | undefined =>
  tokens[at]?.word === 'e' && /^(?:[1-5]0|[1345]5)$/.test(tokens[at + 1]?.word ?? '')
    ? { value: Number(tokens[at + 1]?.word), next: at + 2 }
    : undefined;

/** "halb zehn", "half past nine", "viertel vor 10", "nove e mezza". */
const parted = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const before = phraseAt(BEFORE, tokens, at);
  const hour = numberAt(tokens, before?.next ?? at);
  if (!hour || hour.value > 24) return undefined;
  const behind = before ? undefined : (phraseAt(BEHIND, tokens, hour.next) ?? andMinutes(tokens, hour.next));
  const minutes = before?.value ?? behind?.value;
  if (minutes === undefined) return undefined;
  const exact = spoken(hour.value);
  // Half past twelve by way of one: at noon, not at night.
  return read(exact === undefined ? undefined : exact + minutes, behind?.next ?? hour.next);
};

/** A time that says itself that it is one. `dots`: 9.30 is a time here, no date. */
export const clockAt = (tokens: readonly Token[], at: number, dots = false): Read<number> | undefined =>
  phraseAt(NAMED, tokens, at) ?? parted(tokens, at) ?? figures(tokens, at, dots) ?? named(tokens, at);

/** A bare hour, where what stands before it says that it is one. */
export const bareHourAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  if (ARTICLE.test(tokens[at]?.word ?? '')) return undefined;
  const hour = numberAt(tokens, at);
  return hour && hour.value <= 23 ? read(spoken(hour.value), hour.next) : undefined;
};
