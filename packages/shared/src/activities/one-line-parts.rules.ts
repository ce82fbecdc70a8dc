import { findVerb } from './one-line-find-verb.rules.ts';
import { namedAt } from './one-line-names.rules.ts';
import { phraseAt, phrases, wordSet } from './one-line-phrases.rules.ts';
import { type FoundVerb, headVerb, outcomeAt, type Scanned, verbAt } from './one-line-scan.rules.ts';

/** One activity's share of a line, `[from, to)` in tokens. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const STRONG = phrases<true>([
  [
    'then | and then | next | next step | next : | afterwards | after that | dann | danach | und dann | anschliessend | nächster schritt | puis | et puis | ensuite',
    true,
  ],
  ['après | poi | e poi | dopo | e dopo | quindi | -> | → | => | ;', true],
]);
const WEAK = phrases<true>([[', | and | und | et | e | & | – | — | - | . | but | aber | mais | ma', true]]);
const JOINS = new Set(['and', 'und', 'et', 'e', '&']);

const whenIn = ({ whens }: Scanned, from: number, to: number): boolean =>
  [...whens.values()].some((when) => when.from >= from && when.to <= to && when.minutes === undefined);

const nameIn = ({ forms, tokens }: Scanned, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (namedAt(forms, tokens, at)) return true;
  return false;
};

const outcomeIn = (line: Scanned, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (outcomeAt(line, at, to)) return true;
  return false;
};

/** "left voicemail", "call back later": how it went, no further activity. */
const isOutcome = (line: Scanned, at: number, verb: FoundVerb): boolean => {
  const outcome = outcomeAt(line, at, line.tokens.length);
  if (!outcome || verb.from < at || outcome.next < verb.to) return false;
  return !namedAt(line.forms, line.tokens, outcome.next);
};

/** Nothing but time up to there, with a day that can lie ahead. */
const isOnlyAhead = (line: Scanned, from: number, to: number): boolean => {
  let at = from;
  let ahead = false;
  while (at < to) {
    const when = line.whens.get(at);
    if (!when || when.minutes !== undefined) return false;
    if (when.day && (when.day(false) ?? '') > line.today) ahead = true;
    at = when.to;
  }
  return ahead;
};

/** The next place where a comma or the like could end a part. */
const nextMark = (line: Scanned, from: number): number => {
  for (let at = from; at < line.tokens.length; at += 1) {
    if (!line.whens.has(at) && (phraseAt(STRONG, line.tokens, at) || line.tokens[at]?.word === ','))
      return at;
  }
  return line.tokens.length;
};

const startsActivity = (
  line: Scanned,
  start: number,
  at: number,
  strong: boolean,
  join: boolean,
): boolean => {
  const to = nextMark(line, at);
  const before = findVerb(line, start, at);
  const wasDone = before?.verb.tense === 'done' || outcomeIn(line, start, at) || isPastIn(line, start, at);
  const verb = findVerb(line, at, to);
  if (!verb) {
    const timed = whenIn(line, start, at) || outcomeIn(line, start, at);
    return wasDone && (strong || timed) && isOnlyAhead(line, at, to);
  }
  if (isOutcome(line, at, verb)) return false;
  if (join && !before) return false;
  if (strong || verb.verb.again) return true;
  const planned = verb.verb.tense === 'plan' && wasDone;
  return planned || whenIn(line, at, to) || nameIn(line, verb.to, to);
};

const isPastIn = (line: Scanned, from: number, to: number): boolean =>
  [...line.whens.values()].some(
    (when) => when.from >= from && when.to <= to && (when.day?.(false) ?? line.today) < line.today,
  );

/** "bittet um Rückruf": its last word alone would be a verb. */
const isWithinOutcome = (line: Scanned, start: number, at: number): boolean => {
  for (let place = start; place < at; place += 1)
    if ((outcomeAt(line, place, line.tokens.length)?.next ?? 0) > at) return true;
  return false;
};

/** "tried Daniel again, still busy": how often, and nothing that is to be done. */
const SAYS_HOW_OFTEN = wordSet('again | nochmal | nochmals | erneut');

/** "no answer retry Thu": what follows from what was done needs no comma. */
const followsWithout = (line: Scanned, start: number, at: number): boolean => {
  const verb = verbAt(line, at, line.tokens.length);
  if (!verb?.verb.again || isOutcome(line, at, verb) || isWithinOutcome(line, start, at)) return false;
  if (SAYS_HOW_OFTEN.has(line.tokens[at]?.word ?? '') && !line.whens.has(verb.to)) return false;
  const before = headVerb(line, start, at);
  return before?.verb.tense === 'done' || outcomeIn(line, start, at);
};

/** "wants a call back Thursday": the day is that of the next call. */
const callsBackBefore = (line: Scanned, start: number, at: number): boolean => {
  for (let place = start; place < at; place += 1) {
    const outcome = outcomeAt(line, place, at);
    if (outcome?.next === at && outcome.value === 'call_back_later')
      return isOnlyAhead(line, at, nextMark(line, at));
  }
  return false;
};

/** "Task - update notes - Friday": what kind it is, and nothing of its own. */
const isKindAlone = (line: Scanned, start: number, at: number): boolean => {
  const verb = verbAt(line, start, at);
  return verb?.verb.type === 'task' && !verb.verb.stays && verb.to === at;
};

/** Where a note's own words begin: nothing in them ends it but "then". */
const noteText = (line: Scanned, start: number): number | undefined => {
  if (headVerb(line, start, line.tokens.length)?.verb.type !== 'note') return undefined;
  const colon = line.tokens.findIndex(({ word }, i) => i >= start && word === ':');
  return colon < 0 ? undefined : colon;
};

const separatorAt = (line: Scanned, at: number) => {
  if (line.whens.has(at)) return undefined;
  const strong = phraseAt(STRONG, line.tokens, at);
  const weak = strong ? undefined : phraseAt(WEAK, line.tokens, at);
  const next = strong?.next ?? weak?.next;
  if (next === undefined) return undefined;
  return { strong: strong !== undefined, next, join: JOINS.has(line.tokens[at]?.word ?? '') };
};

/** Past all separators in a row: ", then:". */
const pastSeparators = (line: Scanned, from: number) => {
  let at = from;
  let strong = false;
  for (let found = separatorAt(line, at); found; found = separatorAt(line, at)) {
    strong ||= found.strong;
    at = line.tokens[found.next]?.word === ':' ? found.next + 1 : found.next;
  }
  return { at, strong };
};

/** The parts of a line: each is one activity. */
export const partsOf = (line: Scanned): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 1; at < line.tokens.length; at += 1) {
    const separator = separatorAt(line, at);
    const { at: next, strong } = separator ? pastSeparators(line, at) : { at, strong: false };
    const colon = noteText(line, start);
    const inNote = colon !== undefined && at > colon && !strong;
    const hasOwn = !isKindAlone(line, start, at);
    const splits = separator
      ? next < line.tokens.length && startsActivity(line, start, next, strong, separator.join)
      : followsWithout(line, start, at) || callsBackBefore(line, start, at);
    if (!inNote && hasOwn && splits) {
      parts.push({ from: start, to: at });
      start = next;
      at = next;
    } else if (separator) at = Math.max(at, next - 1);
    else at = Math.max(at, (line.whens.get(at)?.to ?? at + 1) - 1);
  }
  return [...parts, { from: start, to: line.tokens.length }];
};
