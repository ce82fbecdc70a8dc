import { type ActivityTypeCode, activityType } from './activity-type.ts';
import type { Part } from './one-line-parts.rules.ts';
import { isIn, type Mark } from './one-line-people.rules.ts';
import { phraseAt, phrases, wordSet } from './one-line-phrases.rules.ts';
import type { Scanned } from './one-line-scan.rules.ts';
import { tellsTopicAt, textOf } from './one-line-subject.rules.ts';

const STRONG_PLACE = phrases<true>([['at | at the | @ | im | in der | in the | presso', true]]);
const NAMED_PLACE = phrases<true>([
  ['in | bei | beim | chez | au | à | à la | da | al | a | alla | zu', true],
]);

/** "in room 4" */
const ROOMS = wordSet('room | raum | zimmer | saal | salle | sala | building');

/** A place that is named. */
export interface Place {
  readonly text: string;
  readonly lead: number;
  readonly to: number;
}

type Taken = (at: number) => boolean;

/** A place named here: "at Smia", "im Kronenhof", up to the next thing that was understood. */
export const placeAt = (line: Scanned, at: number, to: number, taken: Taken): Place | undefined => {
  if (taken(at)) return undefined;
  const strong = phraseAt(STRONG_PLACE, line.tokens, at);
  const lead = strong ?? phraseAt(NAMED_PLACE, line.tokens, at);
  const first = lead && line.tokens[lead.next];
  if (!lead || !first || lead.next >= to || taken(lead.next) || first.mark) return undefined;
  if (!strong && !first.capital && !ROOMS.has(first.word)) return undefined;
  let end = lead.next;
  while (end < to && !taken(end) && !line.tokens[end]?.mark && !tellsTopicAt(line, end)) end += 1;
  if (end === lead.next) return undefined;
  const places = Array.from({ length: end - lead.next }, (_, i) => lead.next + i);
  return { text: textOf(line, places), lead: at, to: end };
};

const placeIn = (line: Scanned, { from, to }: Part, taken: Taken): Place | undefined => {
  for (let at = from; at < to; at += 1) {
    const place = placeAt(line, at, to, taken);
    if (place) return place;
  }
  return undefined;
};

/** Whether something of this kind is done somewhere. */
export const takesPlace = (type: ActivityTypeCode): boolean => activityType(type).fields.includes('location');

/**
 * Where a part takes place: before what it is about, which begins at `topic`, or behind the time that stands after that, as in
 * "for coffee Friday 8:30 at the station".
 */
export const placeOf = (
  line: Scanned,
  { from, to }: Part,
  topic: number | undefined,
  marks: readonly Mark[],
): Place | undefined => {
  const taken = (at: number): boolean => isIn(marks, at);
  const place = placeIn(line, { from, to: topic ?? to }, taken);
  if (place || topic === undefined) return place;
  const time = marks.find((mark) => mark.kind === 'when' && mark.from >= topic);
  return time && placeIn(line, { from: time.to, to }, taken);
};
