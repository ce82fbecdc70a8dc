import { addDays } from '../kernel/time.ts';
import type { DayContext, DayOf } from './one-line-calendar.rules.ts';
import { bareHourAt, type Clock, clockAt } from './one-line-clock.rules.ts';
import { readDate } from './one-line-date.rules.ts';
import {
  BEFORE_DAY,
  type DayPart,
  FIRST_THING,
  NEAR_DAYS,
  NOT_THAT_DAY,
  PARTS,
} from './one-line-day-words.rules.ts';
import { durationAt } from './one-line-duration.rules.ts';
import { inSameHalf, timeAt } from './one-line-hours.rules.ts';
import { phraseAt, phrases, type Read, wordSet } from './one-line-phrases.rules.ts';
import { readSpan } from './one-line-span.rules.ts';
import { type Token, tokensOf } from './one-line-text.rules.ts';
import { readWeekday } from './one-line-week.rules.ts';
import { isPlain } from './one-line-words.rules.ts';

/** Words of a line about time, `[from, to)` counted in tokens. */
export interface When {
  readonly from: number;
  readonly to: number;
  readonly day?: DayOf;
  readonly part?: DayPart;
  readonly clock?: Clock;
  /** How long. */
  readonly minutes?: number;
  /** A moment, in minutes from now. */
  readonly fromNow?: number;
  /** It could tell what kind of thing the next word is: a Friday meeting. */
  readonly couldBelong: boolean;
  /** What stands before it: "by", "for". */
  readonly lead: string;
}

export interface WhenContext extends DayContext {
  readonly languages: ReadonlySet<string>;
  /** Places that are something else: a name, a verb of several words. */
  readonly taken: (at: number) => boolean;
}

type Found = Read<Omit<When, 'from' | 'to' | 'lead' | 'couldBelong'> & { readonly couldBelong?: boolean }>;
type Reader = (tokens: readonly Token[], at: number, context: WhenContext) => Found | undefined;

const NOT_THAT = phrases<true>([[NOT_THAT_DAY, true]]);

const partOf = (tokens: readonly Token[], at: number): Read<DayPart> | undefined =>
  phraseAt(PARTS, tokens, at);

/** "Freitagnachmittag" is two words in one. */
const GLUED = /^(\p{L}+tag|mittwoch)(morgen|vormittag|mittag|nachmittag|abend)$/u;
const unglued = (tokens: readonly Token[], at: number): readonly Token[] | undefined => {
  const [, day = '', part = ''] = GLUED.exec(tokens[at]?.word ?? '') ?? [];
  return day === '' ? undefined : tokensOf(`${day} ${part}`);
};

const withPart = (tokens: readonly Token[], found: Found): Found => {
  if (found.value.part) return found;
  const part = partOf(tokens, found.next);
  if (!part) return found;
  const noon = part.value === 'noon' ? { clock: { at: 720 } } : {};
  return { value: { ...found.value, part: part.value, couldBelong: false, ...noon }, next: part.next };
};

const near: Reader = (tokens, at, { today }) => {
  const read = phraseAt(NEAR_DAYS, tokens, at);
  if (!read) return undefined;
  const { days, part, presses = false } = read.value;
  const day: DayOf = (past) => (past && presses ? undefined : addDays(today, days));
  return withPart(tokens, { value: { day, couldBelong: presses, ...(part && { part }) }, next: read.next });
};

const LINKS = phrases<true>([[', | the | den | , den | le | , le | il | , il | , the', true]]);

/** "Mon 30 Nov", "Freitag, den 27.11.": the date says which day it is. */
const dateBehind = (tokens: readonly Token[], at: number, context: WhenContext): Read<DayOf> | undefined =>
  readDate(tokens, at, context) ?? readDate(tokens, phraseAt(LINKS, tokens, at)?.next ?? at, context);

const weekday: Reader = (tokens, at, context) => {
  const glued = unglued(tokens, at);
  if (glued) {
    const read = weekday(glued, 0, context);
    return read && { value: read.value, next: at + 1 };
  }
  const read = readWeekday(tokens, at, context, context.languages);
  if (!read) return undefined;
  const exact = dateBehind(tokens, read.next, context);
  const { value: day, next } = exact ?? read;
  return withPart(tokens, { value: { day, couldBelong: exact === undefined }, next });
};

const date: Reader = (tokens, at, context) => {
  const read = readDate(tokens, at, context);
  return read && withPart(tokens, { value: { day: read.value, couldBelong: true }, next: read.next });
};

const span: Reader = (tokens, at, context) => {
  const read = readSpan(tokens, at, context);
  if (!read) return undefined;
  const { value, next } = read;
  return { value: 'day' in value ? { day: value.day } : { fromNow: value.minutes }, next };
};

/** 2026-12-01T09:30 */
const stamp: Reader = (tokens, at) => {
  const [, day = '', hour, minute] =
    /^(\d{4}-\d{2}-\d{2})t(\d{2}):(\d{2})$/.exec(tokens[at]?.word ?? '') ?? [];
  const read = readDate(tokensOf(day), 0, { today: '2000-01-01' as never, monthFirst: false });
  if (!read || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { value: { day: read.value, clock: { at: Number(hour) * 60 + Number(minute) } }, next: at + 1 };
};

const STRONG = phrases<true>([
  ["at | um | gegen | alle | all' | alle ore | ore | verso le | around | vers | @ | kurz nach", true],
]);
const WEAK = phrases<true>([
  ['from | von | ab | de | dès | à | a | dalle | dalle ore | h | by | until | till | bis', true],
]);
const FROM = phrases<true>([
  ['from | between | von | zwischen | de | entre | dalle | dalle ore | tra le | fra le', true],
]);
const TO = phrases<true>([
  ['- | – | — | to | until | till | and | bis | und | à | et | alle | alle ore | e le | e', true],
]);

const hourAt = (tokens: readonly Token[], at: number): Read<number> | undefined =>
  clockAt(tokens, at, true) ?? bareHourAt(tokens, at);

/** "from 2 to 3:30pm", "von 9 bis 10 Uhr", "dalle 9 alle 10:30". */
const fromTo: Reader = (tokens, at, context) => {
  const lead = phraseAt(FROM, tokens, at);
  const start = lead && hourAt(tokens, lead.next);
  const link = start && phraseAt(TO, tokens, start.next);
  const end = link && hourAt(tokens, link.next);
  if (!end) return undefined;
  // "from 2 to 3 people" counts something else.
  const sure = clockAt(tokens, link.next, true) ?? firstOf(DAYS, tokens, end.next, context);
  if (!sure && isPlain(tokens[end.next])) return undefined;
  const half = tokens[end.next - 1]?.word ?? '';
  const isBare = clockAt(tokens, lead.next, true) === undefined;
  const from = isBare && /pm$|p\.m$/.test(half) ? inSameHalf(start.value, end.value) : start.value;
  return { value: { clock: { at: from, until: end.value } }, next: end.next };
};

/** "at 1430": four figures behind a word that says they are a time; a year is none. */
const military = (tokens: readonly Token[], at: number): Read<Clock> | undefined => {
  const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(tokens[at]?.word ?? '') ?? [];
  return hour === undefined || hour === '19' || hour === '20'
    ? undefined
    : { value: { at: Number(hour) * 60 + Number(minute) }, next: at + 1 };
};

/** Behind "at 9" a day or a duration may follow, and no other word: "at 9 tomorrow" is a time, "at 9 offices" is none. */
const leadTime: Reader = (tokens, at, context) => {
  const taken = (next: number): boolean =>
    context.taken(next) || firstOf([...DAYS, duration], tokens, next, context) !== undefined;
  const strong = phraseAt(STRONG, tokens, at);
  const lead = strong ?? phraseAt(WEAK, tokens, at);
  const time =
    (strong && military(tokens, strong.next)) ??
    (lead && timeAt(tokens, lead.next, { bare: strong !== undefined, taken }));
  return time && { value: { clock: time.value }, next: time.next };
};

const duration: Reader = (tokens, at) => {
  const read = durationAt(tokens, at);
  return read && { value: { minutes: read.value }, next: read.next };
};

const AMOUNT = /^[€$£]|^(?:chf|eur|usd|gbp)$/;

const plainTime: Reader = (tokens, at, { taken }) => {
  if (AMOUNT.test(tokens[at - 1]?.word ?? '')) return undefined;
  const time = timeAt(tokens, at, { bare: false, taken });
  return time && { value: { clock: time.value }, next: time.next };
};

/** "first thing Monday", "first thing on 8 December". */
const firstThing: Reader = (tokens, at, context) => {
  const lead = phraseAt(FIRST_THING, tokens, at);
  const found = lead && firstOf([near, weekday, date], tokens, lead.next, context);
  return found && { value: { part: 'morning', ...found.value, couldBelong: false }, next: found.next };
};

const DAYS: readonly Reader[] = [stamp, near, firstThing, span, weekday, date];

const firstOf = (readers: readonly Reader[], ...given: Parameters<Reader>): Found | undefined => {
  for (const read of readers) {
    const found = read(...given);
    if (found) return found;
  }
  return undefined;
};

const OF_DAYS = wordSet('on | by | due | until | am | den | bis | le | au | il | entro | , ');

/** A day with the preposition before it. */
const ledDay = (tokens: readonly Token[], at: number, context: WhenContext) => {
  const lead = phraseAt(BEFORE_DAY, tokens, at);
  const found = lead && firstOf(DAYS, tokens, lead.next, context);
  return (
    found && {
      found,
      lead: tokens
        .slice(at, lead.next)
        .map(({ word }) => word)
        .join(' '),
    }
  );
};

const readAt = (
  tokens: readonly Token[],
  at: number,
  context: WhenContext,
): { found: Found; lead: string } | undefined => {
  const led = fromTo(tokens, at, context) ?? leadTime(tokens, at, context);
  if (led) return { found: led, lead: '' };
  const plain = firstOf(DAYS, tokens, at, context);
  if (plain) return { found: plain, lead: '' };
  const withLead = ledDay(tokens, at, context);
  if (withLead) return withLead;
  const other = firstOf([duration, plainTime], tokens, at, context);
  return other && { found: other, lead: '' };
};

/** "Thu 10": the number directly behind a day. */
const hourBehind = (tokens: readonly Token[], day: When, { taken }: WhenContext): When | undefined => {
  const skip = tokens[day.to]?.word === ',' ? 1 : 0;
  if (durationAt(tokens, day.to + skip)) return undefined;
  const time = timeAt(tokens, day.to + skip, { bare: true, taken });
  return time && { from: day.to, to: time.next, clock: time.value, couldBelong: false, lead: '' };
};

const pieceOf = ({ found, lead }: { found: Found; lead: string }, from: number): When => {
  const piece: When = { couldBelong: false, ...found.value, from, to: found.next, lead };
  return { ...piece, couldBelong: piece.couldBelong && !OF_DAYS.has(lead) };
};

/** A day that is another than the one it names: "after Friday", "every Monday". */
const notThatDay = (tokens: readonly Token[], at: number, context: WhenContext): number | undefined => {
  const guard = phraseAt(NOT_THAT, tokens, at);
  return guard && readAt(tokens, guard.next, context)?.found.next;
};

/** Everything about time in a line, in order. */
export const scanWhen = (tokens: readonly Token[], context: WhenContext): readonly When[] => {
  const pieces: When[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = context.taken(at) ? undefined : readAt(tokens, at, context);
    const piece = read && pieceOf(read, at);
    const hour = piece?.day && !piece.clock ? hourBehind(tokens, piece, context) : undefined;
    if (piece) pieces.push(piece, ...(hour ? [hour] : []));
    at = hour?.to ?? piece?.to ?? notThatDay(tokens, at, context) ?? at + 1;
  }
  return pieces;
};
