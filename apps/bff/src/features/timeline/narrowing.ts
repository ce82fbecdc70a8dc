import { endOfDay, startOfDay } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findChoice } from '../choices/choices.store.ts';
import { findUsersByIds } from '../people/people.store.ts';
import { findFamily, findRecordsByIds } from '../records/records.store.ts';
import { entryFilterOf } from './entry-filter.ts';
import type { EntrySet } from './entry-sets.store.ts';
import { allThere, byId } from './gone.ts';
import type { Place } from './read-timeline.store.ts';
import type { ScanRequest } from './scan-timeline.ts';
import type { Narrowed } from './timeline-query.ts';

const keysOf = (rows: readonly { readonly key: number }[]): readonly number[] => rows.map(({ key }) => key);

/** Whose entries are asked for, and with whom. */
const setsOf = async (db: Reader, { actor = [], person = [] }: Narrowed): Promise<EntrySet[]> => {
  const sets: EntrySet[] = [];
  if (actor.length > 0) {
    const actors = keysOf(allThere('actor', actor, byId(await findUsersByIds(db, actor))));
    sets.push({ kind: 'by', actors });
  }
  if (person.length > 0) {
    const known = keysOf(allThere('person', person, byId(await findRecordsByIds(db, person))));
    const records = await findFamily(db, known);
    sets.push({ kind: 'on', records, rollUp: false });
  }
  return sets;
};

/** The outcomes and topics asked for have to be on their lists, or to have been. */
const checkChoices = async (db: Reader, query: Narrowed): Promise<void> => {
  for (const list of ['outcome', 'topic'] as const) {
    const codes = query[list] ?? [];
    const rows = await Promise.all(codes.map((code) => findChoice(db, code)));
    const ofList = rows.flatMap((row) => (row?.list === list ? [[row.code, row] as const] : []));
    allThere(list, codes, new Map(ofList));
  }
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
  await checkChoices(db, query);
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
