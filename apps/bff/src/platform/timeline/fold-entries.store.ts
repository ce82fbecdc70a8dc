import { FOLD_MS, goesOn, isFoldable } from '@daybook/shared/timeline/fold.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { sql } from 'kysely';
import type { NewEntry, Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';
import { HIDDEN } from './merged-links.store.ts';

/** What `withdrawn` says of the links of an entry that is told with another one. */
export const FOLDED = 2;

/** Links that stand, were taken back, or are of parts: everything there is of a record. */
export const ANY_LINK: readonly number[] = [0, 1, FOLDED, HIDDEN];

/** An operation with more entries than this is no edit by hand. */
const MOST_ENTRIES = 20;
/** An entry has at most so many parts; then the next one begins. */
const MOST_PARTS = 50;

interface Head {
  readonly key: number;
  readonly payload: string;
}

/** The latest entries of this kind by the same person on the same thing within the time that folds. */
const findHeads = (op: Operation, { payload, activityKey, records }: NewEntry): Promise<Head[]> => {
  const since = op.now - FOLD_MS;
  const of = op.db
    .selectFrom('timeline_entry as entry')
    .select(['entry.key', 'entry.payload'])
    .where('entry.kind', '=', payload.kind)
    .where('entry.actor_key', '=', op.actor.user?.key ?? -1)
    .where('entry.actor_kind', '=', op.actor.kind)
    .where('entry.withdrawn', '=', 0)
    .where('entry.fold_key', 'is', null)
    .where('entry.happened_at', '>=', since)
    .orderBy('entry.key', 'desc')
    .limit(5);
  if (activityKey !== undefined) return of.where('entry.activity_key', '=', activityKey).execute();
  return of
    .innerJoin('timeline_link as link', 'link.entry_key', 'entry.key')
    .where(sql<boolean>`link.withdrawn = 0`)
    .where('link.record_key', '=', records[0] ?? 0)
    .where('link.happened_at', '>=', since)
    .where('link.via_key', 'is', null)
    .execute();
};

const findParts = (op: Operation, headKey: number): Promise<Head[]> =>
  op.db
    .selectFrom('timeline_entry')
    .select(['key', 'payload'])
    .where('fold_key', '=', headKey)
    .where('withdrawn', '=', 0)
    .orderBy('key', 'desc')
    .limit(MOST_PARTS)
    .execute();

const standsOn = async (op: Operation, headKey: number, records: ReadonlySet<number>): Promise<boolean> => {
  const links = await op.db
    .selectFrom('timeline_link')
    .select('record_key')
    .where('entry_key', '=', headKey)
    .where(sql<boolean>`+withdrawn = 0`)
    .execute();
  return links.length === records.size && links.every(({ record_key }) => records.has(record_key));
};

const isAsked = (op: Operation, { payload, at, by }: NewEntry, entries: number): boolean =>
  entries <= MOST_ENTRIES &&
  (op.actor.user ?? null) !== null &&
  at === undefined &&
  by === undefined &&
  isFoldable(payload);

/**
 * The entry that a new one is told with: by the same person, of the same field of the same thing, begun less than ten
 * minutes before, on the same timelines, and left as the new one found it. Undefined where it stands by itself.
 */
export const findFold = async (
  op: Operation,
  entry: NewEntry,
  { records, entries }: { readonly records: readonly number[]; readonly entries: number },
): Promise<number | undefined> => {
  if (!isAsked(op, entry, entries)) return undefined;
  for (const head of await findHeads(op, entry)) {
    const parts = await findParts(op, head.key);
    const last: EntryPayload = JSON.parse((parts[0] ?? head).payload);
    if (parts.length >= MOST_PARTS || !goesOn(last, entry.payload)) continue;
    if (await standsOn(op, head.key, new Set(records))) return head.key;
  }
  return undefined;
};

const findOrphans = async (op: Operation, keys: readonly number[]) => {
  const involved = op.db
    .selectFrom('timeline_entry as touched')
    .select(sql<number>`coalesce(touched.fold_key, touched.key)`.as('key'))
    .where('touched.key', 'in', keys);
  return op.db
    .selectFrom('timeline_entry as part')
    .innerJoin('timeline_entry as head', 'head.key', 'part.fold_key')
    .select(['part.key', 'part.fold_key'])
    .where('part.fold_key', 'in', involved)
    .where('part.withdrawn', '=', 0)
    .where('head.withdrawn', '=', 1)
    .orderBy('part.key')
    .execute();
};

/** Whoever looks at a timeline on which a part stands or stood is told. */
const tell = async (op: Operation, keys: readonly number[]): Promise<void> => {
  const records = await op.db
    .selectFrom('timeline_link')
    .innerJoin('record', 'record.key', 'timeline_link.record_key')
    .select('record.id')
    .distinct()
    .where('timeline_link.entry_key', 'in', keys)
    .where(sql<boolean>`+timeline_link.withdrawn = ${sql.lit(FOLDED)}`)
    .execute();
  for (const { id } of records) op.touch('timeline', id);
};

/**
 * After entries were taken back or shown again: parts whose first edit is gone are told by themselves, the first of
 * them with the others.
 */
export const promoteParts = async (op: Operation, keys: readonly number[]): Promise<void> => {
  await tell(op, keys);
  const orphans = Map.groupBy(await findOrphans(op, keys), ({ fold_key }) => fold_key);
  for (const [gone, [first]] of orphans) {
    if (first === undefined) continue;
    await op.db.updateTable('timeline_entry').set({ fold_key: null }).where('key', '=', first.key).execute();
    await op.db
      .updateTable('timeline_entry')
      .set({ fold_key: first.key })
      .where('fold_key', '=', gone)
      .execute();
    const links = await op.db
      .updateTable('timeline_link')
      .set({ withdrawn: 0 })
      .where('entry_key', '=', first.key)
      .where(sql<boolean>`+withdrawn = ${sql.lit(FOLDED)}`)
      .returning(['record_key', 'category', 'via_key'])
      .execute();
    await addCounts(op.db, links, 1);
  }
};
