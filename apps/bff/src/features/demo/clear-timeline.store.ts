import type { Operation } from '../../platform/operation/operation.ts';
import { addCounts } from '../../platform/timeline/counts.store.ts';
import { ANY_LINK } from '../../platform/timeline/fold-entries.store.ts';
import { recountLastActivity } from '../../platform/timeline/withdraw-entries.store.ts';

interface Gone {
  readonly withdrawn: number;
  readonly record_key: number;
  readonly category: string;
  readonly via_key: number | null;
}

const LINK = ['withdrawn', 'record_key', 'category', 'via_key'] as const;

/** Brings the records that stay up to date with what their timelines lost. */
const settle = async (op: Operation, links: readonly Gone[]): Promise<void> => {
  const standing = links.filter(({ withdrawn }) => withdrawn === 0);
  if (standing.length === 0) return;
  await addCounts(op.db, standing, -1);
  const keys = [...new Set(standing.map((link) => link.record_key))];
  const staying = await op.db
    .selectFrom('record')
    .select('key')
    .where('key', 'in', keys)
    .where('is_demo', '=', 0)
    .orderBy('key')
    .execute();
  await recountLastActivity(
    op,
    staying.map(({ key }) => key),
  );
};

/** Removes these entries from all timelines. */
export const removeEntries = async (op: Operation, keys: readonly number[]): Promise<void> => {
  if (keys.length === 0) return;
  const links = await op.db
    .deleteFrom('timeline_link')
    .where('entry_key', 'in', keys)
    .returning(LINK)
    .execute();
  await op.db.deleteFrom('timeline_entry').where('key', 'in', keys).execute();
  await settle(op, links);
};

export const findEntriesOfOperations = async (
  op: Operation,
  operations: readonly number[],
  limit: number,
): Promise<number[]> => {
  if (operations.length === 0) return [];
  const rows = await op.db
    .selectFrom('timeline_entry')
    .select('key')
    .where('operation_key', 'in', operations)
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};

export const findEntriesOfActivities = async (
  op: Operation,
  activities: readonly number[],
): Promise<number[]> => {
  const rows = await op.db
    .selectFrom('timeline_entry')
    .select('key')
    .where('activity_key', 'in', activities)
    .execute();
  return rows.map(({ key }) => key);
};

/** Some of the entries on the timelines of these records; none when they are empty. */
export const findEntriesOnRecords = async (
  op: Operation,
  records: readonly number[],
  limit: number,
): Promise<number[]> => {
  const rows = await op.db
    .selectFrom('timeline_link')
    .select('entry_key')
    .distinct()
    .where('withdrawn', 'in', ANY_LINK)
    .where('record_key', 'in', records)
    .limit(limit)
    .execute();
  return rows.map((row) => row.entry_key);
};

/**
 * Takes these entries off the timelines of demo records, and off those they got onto through one. What then is on none
 * goes for good, unless it tells of an activity that stays.
 */
export const takeOffDemoRecords = async (op: Operation, entries: readonly number[]): Promise<void> => {
  const links = await op.db
    .deleteFrom('timeline_link')
    .where('entry_key', 'in', entries)
    .where(({ or, eb, selectFrom }) => {
      const demo = selectFrom('record').select('key').where('is_demo', '=', 1);
      return or([
        eb('record_key', 'in', demo.whereRef('record.key', '=', 'timeline_link.record_key')),
        eb('via_key', 'in', demo.whereRef('record.key', '=', 'timeline_link.via_key')),
      ]);
    })
    .returning(LINK)
    .execute();
  await op.db
    .deleteFrom('timeline_entry')
    .where('key', 'in', entries)
    .where('activity_key', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('timeline_link').select('entry_key').whereRef('entry_key', '=', 'timeline_entry.key'),
        ),
      ),
    )
    .execute();
  await settle(op, links);
};
