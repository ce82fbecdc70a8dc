import { sql } from 'kysely';
import type { Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';
import { ANY_LINK } from './fold-entries.store.ts';
import { recountLastActivity } from './withdraw-entries.store.ts';

const AT_ONCE = 500;

/** Entries that are on this record and on no other but the accounts above it. */
const findOwnEntries = (op: Operation, recordKey: number) =>
  op.db
    .selectFrom('timeline_link as own')
    .select('own.entry_key')
    .where('own.withdrawn', 'in', ANY_LINK)
    .where('own.record_key', '=', recordKey)
    .where('own.via_key', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('timeline_link as other')
            .select('other.entry_key')
            .whereRef('other.entry_key', '=', 'own.entry_key')
            .where('other.via_key', 'is', null)
            .where('other.record_key', '<>', recordKey),
        ),
      ),
    )
    .limit(AT_ONCE)
    .execute();

const removeEntries = async (op: Operation, keys: readonly number[]): Promise<number[]> => {
  const links = await op.db
    .deleteFrom('timeline_link')
    .where('entry_key', 'in', keys)
    .returning(['withdrawn', 'record_key', 'category', 'via_key'])
    .execute();
  await op.db.deleteFrom('timeline_entry').where('key', 'in', keys).execute();
  const standing = links.filter((link) => link.withdrawn === 0);
  await addCounts(op.db, standing, -1);
  return standing.map((link) => link.record_key);
};

/** Removes what timelines say of an activity, for good. */
export const removeEntriesOf = async (op: Operation, activityKey: number): Promise<void> => {
  const touched = new Set<number>();
  while (true) {
    const rows = await op.db
      .selectFrom('timeline_entry')
      .select('key')
      .where('activity_key', '=', activityKey)
      .limit(AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    for (const key of await removeEntries(
      op,
      rows.map((row) => row.key),
    ))
      touched.add(key);
  }
  await recountLastActivity(
    op,
    [...touched].sort((a, b) => a - b),
  );
};

/** What came onto an account through the record and another one stays, through the other. */
const leaveToOthers = async (op: Operation, recordKey: number): Promise<void> => {
  await op.db
    .updateTable('timeline_link')
    .set({
      via_key: sql<number>`(select min(other.record_key) from timeline_link other
        where other.entry_key = timeline_link.entry_key and other.via_key is null and other.record_key <> ${recordKey})`,
    })
    .where('via_key', '=', recordKey)
    .where('entry_key', 'in', (eb) =>
      eb
        .selectFrom('timeline_link as own')
        .select('own.entry_key')
        .where('own.withdrawn', 'in', ANY_LINK)
        .where('own.record_key', '=', recordKey),
    )
    .execute();
};

/**
 * Removes a record's timeline for good. What also happened on other records stays on theirs; what happened on this one
 * only goes from the timelines of its accounts too.
 */
export const removeTimeline = async (op: Operation, recordKey: number): Promise<void> => {
  const touched = new Set<number>();
  while (true) {
    const keys = (await findOwnEntries(op, recordKey)).map(({ entry_key }) => entry_key);
    if (keys.length === 0) break;
    for (const key of await removeEntries(op, keys)) touched.add(key);
  }
  await leaveToOthers(op, recordKey);
  await op.db
    .deleteFrom('timeline_link')
    .where('withdrawn', 'in', ANY_LINK)
    .where('record_key', '=', recordKey)
    .execute();
  await op.db.deleteFrom('timeline_count').where('record_key', '=', recordKey).execute();
  touched.delete(recordKey);
  await recountLastActivity(
    op,
    [...touched].sort((a, b) => a - b),
  );
};
