import type { RecordRef } from '@daybook/shared/records/record';
import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** The place of an entry on a timeline: when it happened, then the order of recording. */
export type Place = readonly [happenedAt: number, entryKey: number];

export interface TimelineRequest {
  readonly recordKey: number;
  /** None: everything. */
  readonly categories: readonly Category[];
  readonly rollUp: boolean;
  readonly before: Place | undefined;
  readonly limit: number;
}

type Range = Omit<TimelineRequest, 'categories'> & { readonly category: Category | undefined };

/** One index range of a timeline, newest first. "Withdrawn" and "direct" are written out: partial indexes need it. */
const selectRange = (db: Reader, { recordKey, category, rollUp, before, limit }: Range) => {
  let query = db
    .selectFrom('timeline_link as link')
    .innerJoin('timeline_entry as entry', 'entry.key', 'link.entry_key')
    .leftJoin('users as actor', 'actor.key', 'entry.actor_key')
    .leftJoin('record as via', 'via.key', 'link.via_key')
    .select([
      'entry.key',
      'link.happened_at',
      'entry.recorded_at',
      'entry.category',
      'entry.payload',
      'actor.id as actor_id',
      'actor.name as actor_name',
      'via.id as via_id',
      'via.type as via_type',
      'via.title as via_title',
    ])
    .where(sql<boolean>`link.withdrawn = 0`)
    .where('link.record_key', '=', recordKey);
  if (category !== undefined) query = query.where('link.category', '=', category);
  if (!rollUp) query = query.where('link.via_key', 'is', null);
  if (before !== undefined) {
    query = query.where(sql<boolean>`(link.happened_at, link.entry_key) < (${before[0]}, ${before[1]})`);
  }
  return query.orderBy('link.happened_at', 'desc').orderBy('link.entry_key', 'desc').limit(limit);
};

export type TimelineRow = Awaited<ReturnType<ReturnType<typeof selectRange>['executeTakeFirstOrThrow']>>;

/**
 * The ranges a page is merged from: one for everything, one per category otherwise. What is direct is indexed by
 * category only, so all of it is six ranges.
 */
const rangesOf = ({ categories, ...request }: TimelineRequest): Range[] => {
  const chosen: readonly (Category | undefined)[] =
    categories.length > 0 ? categories : request.rollUp ? [undefined] : CATEGORIES;
  return chosen.map((category) => ({ ...request, category }));
};

const newestFirst = (a: TimelineRow, b: TimelineRow): number =>
  b.happened_at - a.happened_at || b.key - a.key;

/** A page of a timeline: a few ranges, each no longer than the page, merged; never a sort of the history. */
export const readTimelineRows = async (db: Reader, request: TimelineRequest): Promise<TimelineRow[]> => {
  const ranges = await Promise.all(rangesOf(request).map((range) => selectRange(db, range).execute()));
  if (ranges.length === 1) return ranges[0] ?? [];
  return ranges.flat().sort(newestFirst).slice(0, request.limit);
};

/** The statements behind a page, for the test of their plans. */
export const explainTimeline = (db: Reader, request: TimelineRequest) =>
  rangesOf(request).map((range) => selectRange(db, range).compile());

/** The records each entry was written on. */
export const findEntryRecords = async (
  db: Reader,
  entryKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly RecordRef[]>> => {
  if (entryKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom('timeline_link as link')
    .innerJoin('record', 'record.key', 'link.record_key')
    .select(['link.entry_key', 'record.id', 'record.type', 'record.title'])
    .where('link.entry_key', 'in', entryKeys)
    .where('link.via_key', 'is', null)
    .orderBy('link.record_key')
    .execute();
  const refs = rows.map(({ entry_key, ...ref }) => ({ entry_key, ref: ref as RecordRef }));
  return new Map(
    [...Map.groupBy(refs, (row) => row.entry_key)].map(([key, of]) => [key, of.map(({ ref }) => ref)]),
  );
};

/** The counts that are kept per category, with what is rolled up or without. */
export const findTimelineCounts = async (
  db: Reader,
  recordKey: number,
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
  const rows = await db
    .selectFrom('timeline_count')
    .select(['category', 'direct', 'n'])
    .where('record_key', '=', recordKey)
    .execute();
  for (const { category, direct, n } of rows) if (rollUp || direct === 1) counts[category as Category] += n;
  return counts;
};
