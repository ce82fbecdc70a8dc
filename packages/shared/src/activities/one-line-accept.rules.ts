import type { LocalDate } from '../kernel/time.ts';
import type { DayPart } from './one-line-day-words.rules.ts';
import { namedAt } from './one-line-names.rules.ts';
import type { Part } from './one-line-parts.rules.ts';
import { placeAt } from './one-line-place.rules.ts';
import { type FoundVerb, outcomeAt, type Scanned, verbAt } from './one-line-scan.rules.ts';
import { tellsTopicAt } from './one-line-subject.rules.ts';
import type { When } from './one-line-when.rules.ts';
import { isPlain } from './one-line-words.rules.ts';

/** What of a part's words about time counts. */
export interface Accepted {
  readonly day?: LocalDate | undefined;
  readonly part?: DayPart | undefined;
  /** Minutes since midnight. */
  readonly clock?: number | undefined;
  readonly minutes?: number | undefined;
  readonly fromNow?: number | undefined;
  readonly whens: readonly When[];
}

interface Asking {
  readonly part: Part;
  readonly verb: FoundVerb | undefined;
  /** All words are what is to be done: a task. */
  readonly whole: boolean;
  readonly done: boolean;
  readonly isNote: boolean;
  readonly isQuote: boolean;
  /** It can be somewhere. */
  readonly takesPlace: boolean;
  /** Place of the word behind which it says what it is about. */
  readonly topic: number | undefined;
}

/** Whether only time, marks, verbs and outcomes follow, and where it takes place. */
const isTrailing = (line: Scanned, from: number, { part: { to }, takesPlace }: Asking): boolean => {
  let at = from;
  while (at < to) {
    if (takesPlace && at > from && tellsTopicAt(line, at)) return true;
    const place = takesPlace ? placeAt(line, at, to, (one) => line.whens.has(one)) : undefined;
    const next =
      line.whens.get(at)?.to ??
      place?.to ??
      verbAt(line, at, to)?.to ??
      outcomeAt(line, at, to)?.next ??
      (line.tokens[at]?.mark ? at + 1 : at);
    if (next === at) return false;
    at = next;
  }
  return true;
};

const endsAName = ({ forms, tokens }: Scanned, from: number, at: number): boolean => {
  for (let place = from; place < at; place += 1) if (namedAt(forms, tokens, place)?.to === at) return true;
  return false;
};

/** "Friday update" is an update: the day belongs to the word behind it. */
const belongsBehind = (line: Scanned, when: When, { part, whole, verb }: Asking): boolean => {
  const next = line.tokens[when.to];
  if (when.to >= part.to || !isPlain(next)) return false;
  if (line.whens.has(when.to) || namedAt(line.forms, line.tokens, when.to)) return false;
  if (verb?.from === when.to || outcomeAt(line, when.to, part.to)) return false;
  if (whole) return when.couldBelong || when.day === undefined;
  const afterWhen = [...line.whens.values()].some(({ to }) => to === when.from);
  return when.couldBelong && !afterWhen && !endsAName(line, part.from, when.from);
};

const FOR = new Set(['for', 'fur', 'fuer', 'pour', 'per', 'of', 'di', 'de', 'du', 'von', 'vom', 'der']);

/** "wants the quote by Friday": nothing happened by then. */
const UNTIL = new Set([
  'by',
  'due',
  'until',
  'till',
  'bis',
  'bis am',
  'bis zum',
  'bis spatestens',
  'bis spatestens am',
  'spatestens',
  'au plus tard',
  'al piu tardi',
  "d' ici",
  'entro',
  'entro il',
]);

const counts = (line: Scanned, when: When, asking: Asking): boolean => {
  const { part, verb, topic, isNote, whole, done } = asking;
  if (when.from < part.from || when.to > part.to) return false;
  if (verb && when.from < verb.to && when.to > verb.from) return false;
  if (isNote) {
    const from = verb?.to ?? part.from;
    const words = line.tokens.slice(from, when.from).filter(({ mark }) => !mark);
    const atHead = words.every(
      (_, i) => namedAt(line.forms, line.tokens, from + i) || endsAName(line, from, from + i + 1),
    );
    return (topic === undefined || when.from < topic) && atHead;
  }
  if (topic !== undefined && when.from > topic && !isTrailing(line, when.from, asking)) return false;
  if (whole && FOR.has(when.lead)) return false;
  if (done && UNTIL.has(when.lead)) return false;
  return !belongsBehind(line, when, asking);
};

const evening = (clock: number, part: DayPart | undefined): number =>
  part === 'evening' && clock >= 300 && clock < 720 ? clock + 720 : clock;

const lasting = (start: number, end: number): number | undefined => {
  const minutes = end > start ? end - start : end + 720 - start;
  return minutes > 0 && minutes < 720 ? minutes : undefined;
};

type Add = (so: Accepted, when: When, today: LocalDate, asking: Asking) => Accepted | undefined;

const addMinutes: Add = (so, when, _today, { isQuote }) =>
  so.minutes !== undefined || isQuote ? undefined : { ...so, minutes: when.minutes };

const addMoment: Add = (so, when, _today, { done }) => {
  const past = (when.fromNow ?? 0) < 0;
  return so.day === undefined && so.clock === undefined && past === done
    ? { ...so, fromNow: when.fromNow }
    : undefined;
};

/** A day that fits what it is about: what was done lies behind, what is planned ahead. */
const addDay: Add = (so, when, today, { done }) => {
  if (!when.day) return so;
  const day = when.day(done);
  const cannot = day === undefined || (done ? day > today : day < today);
  return cannot || so.day !== undefined || so.fromNow !== undefined ? undefined : { ...so, day };
};

const addClock: Add = (so, when) => {
  const part = when.part ?? so.part;
  if (!when.clock) return { ...so, part };
  if (so.clock !== undefined || so.fromNow !== undefined) return undefined;
  const { at, until } = when.clock;
  const minutes = until === undefined ? so.minutes : lasting(at, until);
  return { ...so, part, clock: evening(at, part), minutes };
};

/** What one more piece adds; undefined where it says something again or something that cannot be. */
const added: Add = (so, when, today, asking) => {
  const given = [so, when, today, asking] as const;
  if (when.minutes !== undefined) return addMinutes(...given);
  if (when.fromNow !== undefined) return addMoment(...given);
  const dated = addDay(...given);
  return dated && addClock(dated, when, today, asking);
};

/** The words about time that count; the others stay text. */
export const acceptWhens = (line: Scanned, asking: Asking): Accepted => {
  let so: Accepted = { whens: [] };
  // The hour of a day that does not count is not one of another day.
  let refusedUpTo: number | undefined;
  for (const when of line.whens.values())
    if (counts(line, when, asking)) {
      const next = when.from === refusedUpTo ? undefined : added(so, when, line.today, asking);
      if (next) so = { ...next, whens: [...so.whens, when] };
      else if (when.day) refusedUpTo = when.to;
    } else if (when.day) refusedUpTo = when.to;
  return so;
};

/** Whether a part says by its day that it lies behind, or ahead. */
export const tellsTense = (line: Scanned, { from, to }: Part): 'past' | 'ahead' | undefined => {
  const inside = [...line.whens.values()].filter((when) => when.from >= from && when.to <= to);
  if (inside.some(({ day, fromNow = 0 }) => fromNow > 0 || (day?.(true) ?? line.today) > line.today))
    return 'ahead';
  return inside.some(({ day, fromNow = 0 }) => fromNow < 0 || (day?.(false) ?? line.today) < line.today)
    ? 'past'
    : undefined;
};
