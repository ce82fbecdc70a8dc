import type { Reader } from '../../platform/db/open.ts';
import type { JournalTable } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export const findOperationsOfKind = async (db: Reader, kind: string): Promise<number[]> => {
  const rows = await db.selectFrom('operation').select('key').where('kind', '=', kind).execute();
  return rows.map(({ key }) => key);
};

/** Removes some of the journal of these operations; answers how much that was. */
export const removeChangesOf = async (
  op: Operation,
  operations: readonly number[],
  limit: number,
): Promise<number> => {
  if (operations.length === 0) return 0;
  const { numDeletedRows } = await op.db
    .deleteFrom('operation_change')
    .where('key', 'in', (eb) =>
      eb.selectFrom('operation_change').select('key').where('operation_key', 'in', operations).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};

/** Removes what the journal keeps of these rows, and the operations that changed nothing else. */
export const forgetRows = async (
  op: Operation,
  table: JournalTable,
  keys: readonly number[],
): Promise<void> => {
  if (keys.length === 0) return;
  const rows = await op.db
    .deleteFrom('operation_change')
    .where('table_name', '=', table)
    .where('row_key', 'in', keys)
    .returning('operation_key')
    .execute();
  const operations = [...new Set(rows.map((row) => row.operation_key))];
  if (operations.length > 0) await removeEmptyOperations(op, operations);
};

const removeEmptyOperations = async (op: Operation, operations: readonly number[]): Promise<void> => {
  const empty = await op.db
    .deleteFrom('operation')
    .where('key', 'in', operations)
    .where('state', '<>', 'running')
    .where('kind', 'not like', 'demo.%')
    .where(({ and, not, exists, selectFrom }) =>
      and([
        not(
          exists(
            selectFrom('operation_change').select('key').whereRef('operation_key', '=', 'operation.key'),
          ),
        ),
        not(
          exists(selectFrom('timeline_entry').select('key').whereRef('operation_key', '=', 'operation.key')),
        ),
      ]),
    )
    .returning('key')
    .execute();
  const keys = empty.map(({ key }) => key);
  if (keys.length > 0)
    await op.db.deleteFrom('operation_skipped').where('operation_key', 'in', keys).execute();
};
