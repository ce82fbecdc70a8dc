import type { RecordRef } from '@daybook/shared/records/record';
import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { sql } from 'kysely';
import { hotRead, hotReadIn } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import { linksInOrder } from './links-in-order.store.ts';

/** The place of an entry on a timeline: when it happened, then the order of recording. */
export type Place = readonly [happenedAt: number, entryKey: number];

export interface TimelineRequest {
  /** The record and those that were merged into it. */
  readonly records: readonly number[];
  /** None: everything. */
  readonly categories: readonly Category[];
  readonly rollUp: boolean;
  readonly before: Place | undefined;
  readonly limit: number;
}

type Range = Omit<TimelineRequest, 'categories' | 'records'> & {
  readonly recordKey: number;
  readonly category: Category | undefined;
};

/** One index range of a timeline, newest first. "Withdrawn" and "direct" are written out: partial indexes need it. */
const selectRange = (db: Reader, { recordKey, category, rollUp, before, limit }: Range) => {
  let query = linksInOrder(db, category, rollUp)
    .select(['link.happened_at', 'link.entry_key', 'link.via_key'])
    .where(sql<boolean>`link.withdrawn = 0`)
    .where('link.record_key', '=', recordKey);
  if (category !== undefined) query = query.where('link.category', '=', category);
  if (!rollUp) query = query.where('link.via_key', 'is', null);
  if (before !== undefined) {
    query = query.where(sql<boolean>`(link.happened_at, link.entry_key) < (${before[0]}, ${before[1]})`);
  }
  return query.orderBy('link.happened_at', 'desc').orderBy('link.entry_key', 'desc').limit(limit);
};

/** An entry on a timeline, and the record it got there through. */
export type TimelineLink = Awaited<ReturnType<ReturnType<typeof selectRange>['executeTakeFirstOrThrow']>>;

/**
 * The ranges a page is merged from, of the record and of each that was merged into it: one for everything, one per
 * category otherwise. What is direct is indexed by category only, so all of it is six ranges.
 */
const rangesOf = ({ records, categories, ...request }: TimelineRequest): Range[] => {
  const chosen: readonly (Category | undefined)[] =
    categories.length > 0 ? categories : request.rollUp ? [undefined] : CATEGORIES;
  return records.flatMap((recordKey) => chosen.map((category) => ({ ...request, recordKey, category })));
};

/** What a statement is made for; where the page begins and for whom are its parameters. */
type Shape = Pick<Range, 'category' | 'rollUp'>;

const firstPage = (shape: Shape) =>
  hotRead((db, recordKey: number, limit: number) =>
    selectRange(db, { ...shape, recordKey, limit, before: undefined }),
  );
const furtherPage = (shape: Shape) =>
  hotRead((db, recordKey: number, limit: number, at: number, key: number) =>
    selectRange(db, { ...shape, recordKey, limit, before: [at, key] }),
  );

const pages = new Map<
  string,
  { first: ReturnType<typeof firstPage>; further: ReturnType<typeof furtherPage> }
>();

const readRange = async (db: Reader, range: Range): Promise<TimelineLink[]> => {
  const { recordKey, limit, before, category, rollUp } = range;
  const name = `${category} ${rollUp}`;
  const shape = { category, rollUp };
  const page = pages.get(name) ?? { first: firstPage(shape), further: furtherPage(shape) };
  pages.set(name, page);
  if (before === undefined) return (await page.first(db, recordKey, limit)).rows;
  return (await page.further(db, recordKey, limit, ...before)).rows;
};

const newestFirst = (a: TimelineLink, b: TimelineLink): number =>
  b.happened_at - a.happened_at || b.entry_key - a.entry_key;

const readLinks = async (db: Reader, request: TimelineRequest): Promise<TimelineLink[]> => {
  const ranges = await Promise.all(rangesOf(request).map((range) => readRange(db, range)));
  if (ranges.length === 1) return ranges[0] ?? [];
  return ranges.flat().sort(newestFirst).slice(0, request.limit);
};

const findEntries = hotReadIn((db, keys) =>
  db
    .selectFrom('timeline_entry as entry')
    .leftJoin('users as actor', 'actor.key', 'entry.actor_key')
    .select([
      'entry.key',
      'entry.happened_at',
      'entry.recorded_at',
      'entry.category',
      'entry.payload',
      'entry.actor_kind',
      'entry.operation_key',
      'actor.id as actor_id',
      'actor.name as actor_name',
    ])
    .where('entry.key', 'in', keys)
    // Others will be for some eyes only.
    .where(sql<boolean>`entry.audience = 'workspace'`),
);

/** What these records are called now: one that was merged is what it is part of. */
const readRefs = hotReadIn((db, keys) =>
  db
    .selectFrom('record as was')
    .innerJoin('record', (join) => join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`))
    .select(['was.key', 'record.id', 'record.type', 'record.title'])
    .where('was.key', 'in', keys),
);

const findRefs = async (db: Reader, keys: readonly number[]): Promise<ReadonlyMap<number, RecordRef>> => {
  const rows = await readRefs(db, keys);
  return new Map(rows.map(({ key, ...ref }) => [key, ref as RecordRef]));
};

const readParts = hotReadIn((db, keys) =>
  db
    .selectFrom('timeline_entry')
    .select(['fold_key', 'happened_at', 'payload'])
    .where('fold_key', 'in', keys)
    .where('withdrawn', '=', 0)
    .orderBy('key'),
);

export type EntryPart = Awaited<ReturnType<typeof readParts>>[number];

/** The edits that are told with these entries, after the first of each, in order. */
export const findParts = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number | null, readonly EntryPart[]>> =>
  Map.groupBy(await readParts(db, keys), ({ fold_key }) => fold_key);

type Entry = Awaited<ReturnType<typeof findEntries>>[number];
export type TimelineRow = Entry & {
  readonly via: RecordRef | null;
  readonly parts: readonly EntryPart[];
};

/** The entries behind links, in their order. */
export const findTimelineRows = async (
  db: Reader,
  links: readonly TimelineLink[],
): Promise<readonly TimelineRow[]> => {
  if (links.length === 0) return [];
  const keys = links.map((link) => link.entry_key);
  const entries = new Map((await findEntries(db, keys)).map((entry) => [entry.key, entry]));
  const parts = await findParts(db, keys);
  const vias = await findRefs(db, [...new Set(links.flatMap((link) => link.via_key ?? []))]);
  return links.flatMap(({ entry_key, via_key }) => {
    const entry = entries.get(entry_key);
    return entry === undefined
      ? []
      : [{ ...entry, via: vias.get(via_key ?? 0) ?? null, parts: parts.get(entry_key) ?? [] }];
  });
};

/** A page of a timeline: a few ranges, each no longer than the page, merged; never a sort of the history. */
export const readTimelineLinks = async (
  db: Reader,
  request: TimelineRequest,
): Promise<{ links: readonly TimelineLink[]; next: Place | undefined }> => {
  const links = await readLinks(db, request);
  const last = links.length < request.limit ? undefined : links.at(-1);
  return { links, next: last && [last.happened_at, last.entry_key] };
};

/** Where an entry stands on a record's timeline. */
export const findPlaceOf = async (
  db: Reader,
  records: readonly number[],
  entryKey: number,
): Promise<Place | undefined> => {
  const row = await db
    .selectFrom('timeline_link')
    .select('happened_at')
    .where('entry_key', '=', entryKey)
    .where('record_key', 'in', records)
    .where(sql<boolean>`+withdrawn = 0`)
    .executeTakeFirst();
  return row && [row.happened_at, entryKey];
};

/** The statements behind a page, for the test of their plans. */
export const explainTimeline = (db: Reader, request: TimelineRequest) =>
  rangesOf(request).map((range) => selectRange(db, range).compile());

const selectEntryRecords = (db: Reader, entryKeys: readonly number[]) =>
  db
    .selectFrom('timeline_link as link')
    .innerJoin('record as was', 'was.key', 'link.record_key')
    .innerJoin('record', (join) => join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`))
    .select(['link.entry_key', 'record.id', 'record.type', 'record.title'])
    .where('link.entry_key', 'in', entryKeys)
    // With the plus no index is chosen by it: one that begins with it holds nearly everything that ever happened.
    .where(sql<boolean>`+link.withdrawn = 0`)
    .where('link.via_key', 'is', null)
    .orderBy('link.record_key');

const readEntryRecords = hotReadIn(selectEntryRecords);

/** The statement behind the records of entries, for the test of its plan. */
export const explainEntryRecords = (db: Reader, entryKeys: readonly number[]) =>
  selectEntryRecords(db, entryKeys).compile();

/** The records each entry was written on. */
export const findEntryRecords = async (
  db: Reader,
  entryKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly RecordRef[]>> => {
  const rows = await readEntryRecords(db, entryKeys);
  const refs = rows.map(({ entry_key, ...ref }) => ({ entry_key, ref: ref as RecordRef }));
  return new Map(
    [...Map.groupBy(refs, (row) => row.entry_key)].map(([key, of]) => [key, of.map(({ ref }) => ref)]),
  );
};

const readCounts = hotReadIn((db, records) =>
  db.selectFrom('timeline_count').select(['category', 'direct', 'n']).where('record_key', 'in', records),
);

/** The counts that are kept per category, with what is rolled up or without. */
export const findTimelineCounts = async (
  db: Reader,
  records: readonly number[],
  rollUp: boolean,
): Promise<Record<Category, number>> => {
  const counts: Record<Category, number> = {
    calls: 0,
    emails: 0,
    notes: 0,
    activities: 0,
    files: 0,
    updates: 0,
  };
  const rows = await readCounts(db, records);
  for (const { category, direct, n } of rows) if (rollUp || direct === 1) counts[category as Category] += n;
  return counts;
};

const readThrough = hotReadIn((db, operationKeys) =>
  db
    .selectFrom('operation')
    .innerJoin('api_key', 'api_key.key', 'operation.api_key_key')
    .select(['operation.key', 'api_key.name'])
    .where('operation.key', 'in', operationKeys),
);

/** The names of the API keys that these were done through, by operation; asked for what programs did only. */
export const findThrough = async (
  db: Reader,
  rows: readonly TimelineRow[],
): Promise<ReadonlyMap<number, string>> => {
  const byPrograms = rows.filter(({ actor_kind }) => actor_kind === 'key');
  const names = await readThrough(db, [...new Set(byPrograms.map((row) => row.operation_key))]);
  return new Map(names.map(({ key, name }) => [key, name]));
};
