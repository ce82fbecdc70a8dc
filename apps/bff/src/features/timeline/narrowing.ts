import { Refusal } from '@daybook/shared/kernel/refusal';
import { endOfDay, startOfDay } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findUsersByIds } from '../people/people.store.ts';
import { findFamily, findRecordsByIds } from '../records/records.store.ts';
import { entryFilterOf } from './entry-filter.ts';
import type { EntrySet } from './entry-sets.store.ts';
import type { Place } from './read-timeline.store.ts';
import type { ScanRequest } from './scan-timeline.ts';
import type { Narrowed } from './timeline-query.ts';

const keysOf = <T extends { readonly key: number }>(
  rows: readonly T[],
  ids: readonly string[],
  path: string,
  message: string,
): readonly number[] => {
  if (rows.length < new Set(ids).size) throw new Refusal('request.invalid', { errors: [{ path, message }] });
  return rows.map(({ key }) => key);
};

const GONE = {
  actor: 'One of these people is not there any more.',
  person: 'One of these contacts is not there any more.',
} as const;

/** Whose entries are asked for, and with whom. */
const setsOf = async (db: Reader, { actor = [], person = [] }: Narrowed): Promise<EntrySet[]> => {
  const sets: EntrySet[] = [];
  if (actor.length > 0) {
    const actors = keysOf(await findUsersByIds(db, actor), actor, 'actor', GONE.actor);
    sets.push({ kind: 'by', actors });
  }
  if (person.length > 0) {
    const known = keysOf(await findRecordsByIds(db, person), person, 'person', GONE.person);
    const records = await findFamily(db, known);
    sets.push({ kind: 'on', records, rollUp: false });
  }
  return sets;
};

/** Every moment before the end of a day. */
const endOf = (ms: number): Place => [ms, 0];

/** The place to begin at: where the last page ended, or the end of the last day asked for. */
const beginning = (place: Place | undefined, until: number | undefined): Place | undefined => {
  if (until === undefined) return place;
  return place === undefined || until < place[0] ? endOf(until) : place;
};

export interface Narrowing extends Omit<ScanRequest, 'limit'> {
  /** Nothing but categories is asked for: the timeline is one range or a few. */
  readonly isPlain: boolean;
}

/** What a timeline is narrowed to, looked up and made ready for whoever asks. */
export const narrowingOf = async (
  db: Reader,
  user: CurrentUser,
  query: Narrowed,
  base: readonly EntrySet[],
  place: Place | undefined,
): Promise<Narrowing> => {
  const sets = [...base, ...(await setsOf(db, query))];
  const matches = entryFilterOf(query);
  const until = query.to === undefined ? undefined : endOfDay(query.to, user.zone);
  return {
    sets,
    categories: query.category ?? [],
    matches,
    since: query.from === undefined ? 0 : startOfDay(query.from, user.zone),
    before: beginning(place, until),
    isPlain:
      sets.length === base.length &&
      matches === undefined &&
      query.from === undefined &&
      query.to === undefined,
  };
};
