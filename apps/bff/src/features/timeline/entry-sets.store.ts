import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { linksInOrder } from './links-in-order.store.ts';
import { findParts, type Place } from './read-timeline.store.ts';

/** Entries that can be read in order of time: those on some records, those of some people, or all there are. */
export type EntrySet =
  | { readonly kind: 'on'; readonly records: readonly number[]; readonly rollUp: boolean }
  | { readonly kind: 'by'; readonly actors: readonly number[] }
  | { readonly kind: 'all' };

/** Where an entry is, as an index tells it. */
export interface Spot {
  readonly happened_at: number;
  readonly entry_key: number;
  readonly category: string;
}

export interface Stretch {
  /** From before this place … */
  readonly before: Place | undefined;
  /** … back to this moment. */
  readonly since: number;
  readonly categories: readonly Category[];
  /** The most of each range. */
  readonly limit: number;
}

/** "Withdrawn" and "direct" are written out: partial indexes need it. */
const onRecord = (
  db: Reader,
  recordKey: number,
  category: Category | undefined,
  rollUp: boolean,
  { before, since, limit }: Stretch,
) => {
  let query = linksInOrder(db, category, rollUp)
    .select(['link.happened_at', 'link.entry_key', 'link.category'])
    .where(sql<boolean>`link.withdrawn = 0`)
    .where('link.record_key', '=', recordKey)
    .where('link.happened_at', '>=', since);
  if (category !== undefined) query = query.where('link.category', '=', category);
  if (!rollUp) query = query.where('link.via_key', 'is', null);
  if (before !== undefined)
    query = query.where(sql<boolean>`(link.happened_at, link.entry_key) < (${before[0]}, ${before[1]})`);
  return query.orderBy('link.happened_at', 'desc').orderBy('link.entry_key', 'desc').limit(limit);
};

/** Parts of a repeated edit are told with the entry they were folded into. */
const byActor = (db: Reader, actorKey: number | undefined, { before, since, limit }: Stretch) => {
  let query = db
    .selectFrom('timeline_entry as entry')
    .select(['entry.happened_at', 'entry.key as entry_key', 'entry.category'])
    .where(sql<boolean>`entry.withdrawn = 0`)
    .where('entry.fold_key', 'is', null)
    .where('entry.happened_at', '>=', since);
  if (actorKey !== undefined) query = query.where('entry.actor_key', '=', actorKey);
  if (before !== undefined)
    query = query.where(sql<boolean>`(entry.happened_at, entry.key) < (${before[0]}, ${before[1]})`);
  return query.orderBy('entry.happened_at', 'desc').orderBy('entry.key', 'desc').limit(limit);
};

const rangesOf = (db: Reader, set: EntrySet, stretch: Stretch) => {
  if (set.kind === 'all') return [byActor(db, undefined, stretch)];
  if (set.kind === 'by') return set.actors.map((actor) => byActor(db, actor, stretch));
  const { categories } = stretch;
  const chosen = categories.length > 0 ? categories : set.rollUp ? [undefined] : CATEGORIES;
  return set.records.flatMap((record) =>
    chosen.map((category) => onRecord(db, record, category, set.rollUp, stretch)),
  );
};

const newestFirst = (a: Spot, b: Spot): number => b.happened_at - a.happened_at || b.entry_key - a.entry_key;

export interface Spots {
  /** Newest first, each once; of people also those of other categories. */
  readonly spots: readonly Spot[];
  /** How far back all of them are there; undefined where there are no earlier ones. */
  readonly reach: Place | undefined;
}

/** The next entries of a set: every range read as far as its limit, of which what all of them cover is told. */
export const readSpots = async (db: Reader, set: EntrySet, stretch: Stretch): Promise<Spots> => {
  const ranges = await Promise.all(rangesOf(db, set, stretch).map((range) => range.execute()));
  const cut = ranges.flatMap((rows) => (rows.length < stretch.limit ? [] : (rows.at(-1) ?? [])));
  const [reach] = cut.toSorted(newestFirst);
  const all = [...new Map(ranges.flat().map((spot) => [spot.entry_key, spot])).values()].sort(newestFirst);
  return {
    spots: reach === undefined ? all : all.filter((spot) => newestFirst(spot, reach) <= 0),
    reach: reach && [reach.happened_at, reach.entry_key],
  };
};

const selectMembers = (db: Reader, records: readonly number[], entries: readonly number[]) =>
  db
    .selectFrom('timeline_link as link')
    .select(['link.entry_key', 'link.via_key'])
    .where('link.entry_key', 'in', entries)
    .where('link.record_key', 'in', records)
    // With the plus no index is chosen by it: one that begins with it holds nearly everything that ever happened.
    .where(sql<boolean>`+link.withdrawn = 0`);

/** Which of these entries are on the records, and through which record. */
export const findMembers = async (
  db: Reader,
  { records, rollUp }: Extract<EntrySet, { kind: 'on' }>,
  entries: readonly number[],
): Promise<ReadonlyMap<number, number | null>> => {
  if (entries.length === 0) return new Map();
  const rows = await selectMembers(db, records, entries).execute();
  const on = rollUp ? rows : rows.filter(({ via_key }) => via_key === null);
  return new Map(on.map(({ entry_key, via_key }) => [entry_key, via_key]));
};

/** What decides whether an entry is looked for, with the edits that are told with it. */
export const findFacts = async (db: Reader, entries: readonly number[]) => {
  const rows = await db
    .selectFrom('timeline_entry as entry')
    .leftJoin('activity', 'activity.key', 'entry.activity_key')
    .select(['entry.key', 'entry.actor_key', 'entry.kind', 'entry.payload'])
    .select(['activity.type', 'activity.outcome', 'activity.topic'])
    .where('entry.key', 'in', entries)
    .execute();
  const parts = await findParts(db, entries);
  return rows.map((row) => ({ ...row, parts: parts.get(row.key) ?? [] }));
};
export type EntryFacts = Awaited<ReturnType<typeof findFacts>>[number];

/** The statements behind a step, for the test of their plans. */
export const explainSpots = (db: Reader, set: EntrySet, stretch: Stretch) =>
  rangesOf(db, set, stretch).map((range) => range.compile());

export const explainMembers = (db: Reader, records: readonly number[], entries: readonly number[]) =>
  selectMembers(db, records, entries).compile();
