import { sql } from 'kysely';
import type { Reader } from '../db/open.ts';
import type { Operation } from '../operation/operation.ts';
import { findSkippedThings } from '../operation/skipped.store.ts';
import { addCounts } from './counts.store.ts';
import { promoteParts } from './fold-entries.store.ts';

const AT_ONCE = 500;

/** Kinds that move "Last activity"; kept equal to `countsAsActivity` by a test. */
export const ACTIVITY_KINDS = ['activity.completed', 'note.added'] as const;

interface Origin {
  /** The operation the entries are of. */
  readonly key: number;
  /** 1 hides them, 0 shows them again. */
  readonly to: 0 | 1;
}

/**
 * Hides some of the entries of an operation that was undone, or shows them again after a redo: the next after `after`.
 * Entries about a thing that had to be left as it is stay as they are. Hidden ones are neither removed nor counted.
 * Answers where to go on; null when these were the last.
 */
export const setSomeWithdrawn = async (
  op: Operation,
  { key, to }: Origin,
  after: number,
): Promise<number | null> => {
  const from = to === 1 ? 0 : 1;
  const entries = await op.db
    .selectFrom('timeline_entry')
    .select(['key', 'activity_key'])
    .where('operation_key', '=', key)
    .where('withdrawn', '=', from)
    .where('key', '>', after)
    .orderBy('key')
    .limit(AT_ONCE)
    .execute();
  const staying = await findStaying(op, entries);
  const going = entries.flatMap((entry) => (staying.has(entry.key) ? [] : [entry.key]));
  if (going.length > 0) await flip(op, going, from, to);
  return entries.length < AT_ONCE ? null : (entries.at(-1)?.key ?? null);
};

interface Entry {
  readonly key: number;
  readonly activity_key: number | null;
}

/** The entries that are about a thing which this undo has left. */
const findStaying = async (op: Operation, entries: readonly Entry[]): Promise<ReadonlySet<number>> => {
  if (entries.length === 0 || (await findOneSkipped(op)) === undefined) return new Set();
  const links = await op.db
    .selectFrom('timeline_link')
    .select(['entry_key', 'record_key'])
    .where(
      'entry_key',
      'in',
      entries.map(({ key }) => key),
    )
    .where('via_key', 'is', null)
    .execute();
  const about = [
    ...links.map(({ entry_key, record_key }) => ({ entry: entry_key, thing: `record:${record_key}` })),
    ...entries.map(({ key, activity_key }) => ({ entry: key, thing: `activity:${activity_key}` })),
  ];
  const skipped = await findSkippedThings(op.db, op.key, [...new Set(about.map(({ thing }) => thing))]);
  return new Set(about.filter(({ thing }) => skipped.has(thing)).map(({ entry }) => entry));
};

const findOneSkipped = (op: Operation) =>
  op.db
    .selectFrom('operation_skipped')
    .select('key')
    .where('operation_key', '=', op.key)
    .limit(1)
    .executeTakeFirst();

const flipLinks = (db: Reader, keys: readonly number[], from: 0 | 1, to: 0 | 1) =>
  db
    .updateTable('timeline_link')
    .set({ withdrawn: to })
    .where('entry_key', 'in', keys)
    // With the plus no index is chosen by it: one that begins with it holds nearly everything that ever happened.
    .where(sql<boolean>`+withdrawn = ${sql.lit(from)}`)
    .returning(['record_key', 'category', 'via_key']);

/** The statement behind taking entries back, for the test of its plan. */
export const explainWithdrawing = (db: Reader, keys: readonly number[]) =>
  flipLinks(db, keys, 0, 1).compile();

const flip = async (op: Operation, keys: readonly number[], from: 0 | 1, to: 0 | 1): Promise<void> => {
  await op.db.updateTable('timeline_entry').set({ withdrawn: to }).where('key', 'in', keys).execute();
  const links = await flipLinks(op.db, keys, from, to).execute();
  await addCounts(op.db, links, to === 1 ? -1 : 1);
  const records = [...new Set(links.map((link) => link.record_key))].sort((a, b) => a - b);
  await recountLastActivity(op, records);
  await promoteParts(op, keys);
};

/** Sets "Last activity" of records to the newest entry that counts and still stands, and tells who is looking. */
export const recountLastActivity = async (op: Operation, records: readonly number[]): Promise<void> => {
  if (records.length === 0) return;
  const ids = await op.db.selectFrom('record').select('id').where('key', 'in', records).execute();
  for (const { id } of ids) op.touch('timeline', id);
  await op.db
    .updateTable('record')
    .set({
      last_activity_at: sql<number>`coalesce((select max((
        select link.happened_at from timeline_link link join timeline_entry entry on entry.key = link.entry_key
        where link.withdrawn = 0 and link.record_key = part.key and entry.kind in (${sql.join(ACTIVITY_KINDS)})
        order by link.happened_at desc limit 1))
        from record part where part.key = record.key or part.merged_into_key = record.key), 0)`,
    })
    .where('key', 'in', records)
    .execute();
};
