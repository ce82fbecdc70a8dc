import type { LocalDate } from '../kernel/time.ts';
import type { ActivityTypeCode } from './activity-type.ts';
import { acceptWhens, tellsTense } from './one-line-accept.rules.ts';
import { amountIn, type FoundAmount } from './one-line-amount.rules.ts';
import type { DayPart } from './one-line-day-words.rules.ts';
import { gotMarks, isIncoming } from './one-line-direction.rules.ts';
import { findVerb } from './one-line-find-verb.rules.ts';
import type { KnownName, Named } from './one-line-names.rules.ts';
import type { OutcomeCode } from './one-line-outcomes.rules.ts';
import type { Part } from './one-line-parts.rules.ts';
import {
  type Ask,
  type Chosen,
  isIn,
  lookUpsIn,
  type Mark,
  resolved,
  type Span,
  spansOf,
  whoIsNamed,
} from './one-line-people.rules.ts';
import { phraseAt } from './one-line-phrases.rules.ts';
import { placeOf, takesPlace } from './one-line-place.rules.ts';
import { type FoundVerb, outcomeAt, type Scanned } from './one-line-scan.rules.ts';
import { type Topic, textOf, topicAt } from './one-line-subject.rules.ts';
import { fold } from './one-line-text.rules.ts';
import { FILLERS, isPlain, LEAD_INS, PERSON_LEADS, REMINDERS } from './one-line-words.rules.ts';

/** One part of a line as it was read. */
export interface PartReading {
  readonly type: ActivityTypeCode;
  readonly done: boolean;
  /** It comes from the other side. */
  readonly incoming: boolean;
  readonly people: readonly KnownName[];
  readonly asks: readonly Ask[];
  readonly day?: LocalDate | undefined;
  readonly dayPart?: DayPart | undefined;
  /** Minutes since midnight. */
  readonly clock?: number | undefined;
  readonly fromNow?: number | undefined;
  readonly minutes?: number | undefined;
  readonly outcome?: OutcomeCode | undefined;
  readonly subject: string;
  readonly location: string;
  readonly amount: FoundAmount['amount'] | null;
  readonly spans: readonly Span[];
  readonly lookUps: readonly string[];
}

const firstOutcome = (line: Scanned, { from, to }: Part, marks: readonly Mark[]) => {
  for (let at = from; at < to; at += 1) {
    const read = isIn(marks, at) || line.whens.has(at) ? undefined : outcomeAt(line, at, to);
    if (read) return { from: at, to: read.next, code: read.value };
  }
  return undefined;
};

/** Small words before a person and around the verb are understood as well. */
const linksIn = ({ tokens }: Scanned, { from, to }: Part, marks: readonly Mark[]): readonly Mark[] => {
  const links: Mark[] = [];
  for (let at = to - 1; at >= from; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (isIn(marks, at)) continue;
    const behind = [...marks, ...links].find((mark) => mark.from === at + 1);
    const person = behind && (behind.kind === 'person' || behind.kind === 'ask' || behind.kind === 'link');
    const first = Array.from({ length: at - from }, (_, i) => from + i).every((place) => isIn(marks, place));
    if ((person && PERSON_LEADS.has(word)) || ((first || behind) && FILLERS.has(word)) || tokens[at]?.mark)
      links.push({ from: at, to: at + 1, kind: 'link' });
  }
  return links;
};

const placesOf = ({ from, to }: Part, leaves: (at: number) => boolean): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter((at) => !leaves(at));

const typeOf = (verb: FoundVerb | undefined, outcome: boolean, before?: PartReading): ActivityTypeCode => {
  if (verb?.verb.same && before && before.type !== 'note') return before.type;
  if (verb) return verb.verb.type;
  if (outcome) return 'call';
  // "…, Thu 10" alone goes on with the same.
  return 'task';
};

interface Sorted {
  readonly line: Scanned;
  readonly part: Part;
  readonly marks: readonly Mark[];
  readonly verb: FoundVerb | undefined;
  readonly whole: boolean;
  readonly topic: Topic | undefined;
  readonly anybody: boolean;
}

/** "quote for 12k" is a quote: behind its last word stood what has been understood. */
const withoutLead = ({ tokens }: Scanned, places: readonly number[]): readonly number[] => {
  const last = tokens[places.at(-1) ?? -1];
  return last && PERSON_LEADS.has(last.word) ? places.slice(0, -1) : places;
};

/** What it is about. Of a task it is all that is no time; of others what is behind "about", or what was not understood. */
const subjectOf = ({ line, part, marks, verb, whole, topic, anybody }: Sorted): string => {
  const isTime = (at: number): boolean =>
    marks.some(
      ({ kind, ...mark }) =>
        kind !== 'person' && kind !== 'link' && kind !== 'ask' && at >= mark.from && at < mark.to,
    );
  if (whole) return textOf(line, placesOf(part, isTime));
  const links = linksIn(line, part, marks);
  const understood = (at: number): boolean => isIn(marks, at) || isIn(links, at);
  if (topic) {
    const about = textOf(line, placesOf({ from: topic.from, to: part.to }, isTime));
    const before = placesOf({ from: part.from, to: topic.lead }, understood);
    // "she will think about it": the words before are part of what is said.
    const said = line.tokens.slice(topic.lead, topic.from).every(({ mark }) => mark)
      ? topic.from
      : topic.lead;
    if (about !== '')
      return !before.some((at) => isPlain(line.tokens[at]))
        ? about
        : textOf(line, [...before, ...placesOf({ from: said, to: part.to }, isTime)]);
  }
  const rest = placesOf(part, understood);
  const left = textOf(line, rest);
  if (anybody || !verb || line.tokens[verb.to]?.word === ':') return left;
  // Nobody known is named, so what was typed says best what it is.
  const places = placesOf(part, (at) => isTime(at) && !(at >= verb.from && at < verb.to));
  const said = textOf(line, withoutLead(line, places));
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
};

const onlyTime = (line: Scanned, { from, to }: Part, marks: readonly Mark[]): boolean =>
  placesOf({ from, to }, (at) => isIn(marks, at) || line.tokens[at]?.mark === true).length === 0;

/** What kind of activity a part is, and what of it says so. */
interface Kind {
  readonly verb: FoundVerb | undefined;
  readonly type: ActivityTypeCode;
  readonly done: boolean;
  readonly incoming: boolean;
  readonly whole: boolean;
  readonly topic: Topic | undefined;
  readonly outcome: OutcomeCode | undefined;
  readonly marks: readonly Mark[];
}

const verbMarks = ({ tokens }: Scanned, verb: FoundVerb | undefined): readonly Mark[] => {
  if (!verb) return [];
  const colon = verb.verb.type === 'task' && tokens[verb.to]?.word === ':';
  if (verb.verb.stays && !colon) return [];
  const mark: Mark = { from: verb.from, to: verb.to, kind: 'verb' };
  const { further } = verb;
  if (further !== undefined) return [mark, { from: further.from, to: further.to, kind: 'link' }];
  return colon ? [mark, { from: verb.to, to: verb.to + 1, kind: 'link' }] : [mark];
};

/** "remind me to", "reminder:": said before what is to be done. */
const leadInMarks = (
  { tokens }: Scanned,
  { from, to }: Part,
  verb: FoundVerb | undefined,
): readonly Mark[] => {
  if (REMINDERS.has(tokens[from]?.word ?? '') && tokens[from + 1]?.word === ':')
    return [{ from, to: from + 2, kind: 'verb' }];
  if (!verb || verb.verb.stays) return [];
  const found: Mark[] = [];
  for (let at = from; at < Math.min(verb.from, to); at += 1) {
    const read = phraseAt(LEAD_INS, tokens, at);
    if (read) found.push({ from: at, to: read.next, kind: 'link' });
  }
  return found;
};

/** How it went: of a call, and not of one that lies ahead. */
const outcomeOf = (line: Scanned, part: Part, verb: FoundVerb | undefined, marks: readonly Mark[]) => {
  const isCall = verb === undefined || verb.verb.type === 'call';
  const ahead = verb?.verb.tense !== 'done' && tellsTense(line, part) === 'ahead';
  return isCall && !ahead ? firstOutcome(line, part, marks) : undefined;
};

/** "called Mia about the renewal, no answer": the outcome closes it. */
const isLastSaid = ({ tokens, whens }: Scanned, { to }: Part, found: Part): boolean => {
  let at = found.to;
  while (at < to && whens.has(at)) at = whens.get(at)?.to ?? to;
  return at >= to && tokens[found.from - 1]?.word === ',';
};

const kindOf = (line: Scanned, part: Part, before: PartReading | undefined): Kind => {
  const verb = findVerb(line, part.from, part.to);
  const marks = [...leadInMarks(line, part, verb), ...verbMarks(line, verb)];
  const found = outcomeOf(line, part, verb, marks);
  const isTask = verb?.verb.type === 'task' || (!verb && !found);
  const topic = isTask ? undefined : topicAt(line, part, (at) => isIn(marks, at));
  // "Daniel: no answer" says how it went, and nothing else.
  const says = found !== undefined && !verb && found.from === topic?.from;
  const within = topic !== undefined && found !== undefined && found.from > topic.lead;
  const outcome = within && !says && !isLastSaid(line, part, found) ? undefined : found;
  const type = typeOf(verb, outcome !== undefined, before);
  const tense = verb && tellsTense(line, part);
  const said = topic ? { ...part, to: topic.lead } : part;
  const incoming = isIncoming(line, said, verb, outcome?.code);
  // "call from Mia" has come, unless it lies ahead.
  const came = incoming && verb?.verb.tense === 'any' && tense !== 'ahead';
  return {
    verb,
    type,
    done: type === 'note' || verb?.verb.tense === 'done' || outcome !== undefined || tense === 'past' || came,
    incoming,
    whole: isTask || (!verb && !outcome),
    topic,
    outcome: outcome?.code,
    marks: [
      ...marks,
      ...(outcome ? [{ from: outcome.from, to: outcome.to, kind: 'outcome' } as const] : []),
      ...(incoming ? gotMarks(line, said).map((got) => ({ ...got, kind: 'link' }) as const) : []),
    ],
  };
};

const nameMarks = (names: readonly Named[], asks: readonly Ask[], chosen: Chosen): readonly Mark[] =>
  names
    .filter(({ text }) => chosen[fold(text)] !== '')
    .map(({ from, to, text }) => ({
      from,
      to,
      kind: asks.some(({ word }) => word === fold(text)) ? 'ask' : 'person',
    }));

/** Where it takes place, and what is quoted. */
const detailsIn = (line: Scanned, part: Part, { type, topic }: Kind, marks: readonly Mark[]) => {
  const before = { from: part.from, to: topic?.lead ?? part.to };
  const amount = type === 'quote' ? amountIn(line.tokens, before.from, before.to) : undefined;
  const place = takesPlace(type) ? placeOf(line, part, topic?.lead, marks) : undefined;
  const found: Mark[] = [];
  if (amount) {
    const led = /^(?:of|uber|ueber|von|de|di|for|pour|per|a)$/.test(line.tokens[amount.from - 1]?.word ?? '');
    found.push({ from: amount.from - (led ? 1 : 0), to: amount.to, kind: 'amount' });
  }
  if (place) found.push({ from: place.lead, to: place.to, kind: 'place' });
  return { amount: amount?.amount ?? null, location: place?.text ?? '', found };
};

/** Nothing but a time behind what was done: the same again. */
const goesOnWith = (line: Scanned, part: Part, kind: Kind, marks: readonly Mark[], before?: PartReading) =>
  before !== undefined && !kind.verb && kind.outcome === undefined && onlyTime(line, part, marks);

/** "met Priya, send the minutes tomorrow" is for Priya. */
const followsFrom = (verb: FoundVerb | undefined, before: PartReading | undefined): boolean =>
  verb?.verb.again === true || (verb?.verb.tense === 'plan' && before?.done === true);

/** Reads one part of a line. `before` is the part it follows. */
export const readPart = (
  line: Scanned,
  part: Part,
  before: PartReading | undefined,
  chosen: Chosen,
): PartReading => {
  const kind = kindOf(line, part, before);
  const { verb, type, done, whole, topic } = kind;
  const accepted = acceptWhens(line, {
    part,
    verb,
    whole,
    done,
    isNote: type === 'note',
    isQuote: type === 'quote',
    takesPlace: takesPlace(type),
    topic: topic?.lead,
  });
  const timed = [...kind.marks, ...accepted.whens.map(({ from, to }): Mark => ({ from, to, kind: 'when' }))];
  const names = whoIsNamed(line, part, timed, { topic: topic?.lead, isNote: type === 'note', verb });
  const { people, asks } = resolved(names, chosen);
  const named = [...timed, ...nameMarks(names, asks, chosen)];
  const { amount, location, found } = detailsIn(line, part, kind, named);
  const marks = [...named, ...found];

  const goesOn = goesOnWith(line, part, kind, timed, before);
  const nobody = people.length === 0 && asks.length === 0;
  const carries = nobody && (goesOn || !whole || followsFrom(verb, before)) ? before : undefined;
  const anybody = !nobody || (carries !== undefined && carries.people.length + carries.asks.length > 0);
  const sorted = { line, part, marks, verb, whole, topic, anybody };
  return {
    type: goesOn && before && before.type !== 'note' ? before.type : type,
    done,
    incoming: kind.incoming,
    people: carries?.people ?? people,
    asks: carries?.asks ?? asks,
    day: accepted.day,
    dayPart: accepted.part,
    clock: accepted.clock,
    fromNow: accepted.fromNow,
    minutes: accepted.minutes,
    outcome: kind.outcome ?? (done ? verb?.verb.outcome : undefined),
    subject: goesOn ? '' : subjectOf(sorted),
    location,
    amount,
    spans: spansOf(line, marks),
    lookUps: lookUpsIn(line, topic ? { ...part, to: topic.lead } : part, timed, verb),
  };
};
