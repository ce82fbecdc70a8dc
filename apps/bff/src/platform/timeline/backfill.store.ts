import { sql } from 'kysely';
import type { Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';
import { ANY_LINK } from './fold-entries.store.ts';
import { recountLastActivity } from './withdraw-entries.store.ts';

interface Moved {
  readonly withdrawn: number;
  readonly record_key: number;
  readonly category: string;
  readonly via_key: number | null;
}

/** Whether something that happened on the record is on an account's timeline through it. */
const hadAccount = async (op: Operation, recordKey: number): Promise<boolean> => {
  const row = await op.db
    .selectFrom('timeline_link as direct')
    .innerJoin('timeline_link as above', 'above.entry_key', 'direct.entry_key')
    .innerJoin('timeline_entry as entry', 'entry.key', 'direct.entry_key')
    .select('direct.entry_key')
    .where('direct.withdrawn', '=', 0)
    .where('direct.record_key', '=', recordKey)
    .where('direct.via_key', 'is', null)
    .where('above.withdrawn', '=', 0)
    .where('above.via_key', '=', recordKey)
    // What a redo shows again was written by the assignment itself.
    .where('entry.operation_key', '<>', op.origin)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/**
 * Puts what happened on a record before it first had an account onto that account's timeline, "via" the record. A
 * record that had one before has moved: its past stays where it was.
 */
export const backfillAccount = async (
  op: Operation,
  recordKey: number,
  accountKey: number,
): Promise<void> => {
  if (await hadAccount(op, recordKey)) return;
  const { rows } = await sql<Moved>`
    insert into timeline_link (withdrawn, record_key, happened_at, entry_key, category, via_key, backfill_key)
    select withdrawn, ${accountKey}, happened_at, entry_key, category, ${recordKey}, ${op.origin} from timeline_link
    where withdrawn in (${sql.join(ANY_LINK)}) and record_key = ${recordKey} and via_key is null
    on conflict do nothing
    returning withdrawn, record_key, category, via_key`.execute(op.db);
  await settleCounts(op, rows, 1);
};

/** Takes away what an operation put onto timelines by giving records their first account. */
export const removeBackfill = async (op: Operation, operationKey: number): Promise<void> => {
  const rows = await op.db
    .deleteFrom('timeline_link')
    .where('backfill_key', '=', operationKey)
    .returning(['withdrawn', 'record_key', 'category', 'via_key'])
    .execute();
  await settleCounts(op, rows, -1);
};

const settleCounts = async (op: Operation, rows: readonly Moved[], sign: 1 | -1): Promise<void> => {
  const standing = rows.filter((row) => row.withdrawn === 0);
  await addCounts(op.db, standing, sign);
  await recountLastActivity(
    op,
    [...new Set(standing.map((row) => row.record_key))].sort((a, b) => a - b),
  );
};
