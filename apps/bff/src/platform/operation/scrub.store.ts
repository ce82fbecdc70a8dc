import type { JournalTable } from './journal-table.ts';
import type { Operation } from './operation.ts';

/** The journal keeps a thing's changes of one operation together; this far around its own row its parts are found. */
const NEARBY = 500;

/** The rows of a part table that were part of the thing and are gone by now, by what their journal says. */
const findGoneParts = async (
  op: Operation,
  thing: { table: JournalTable; key: number },
  part: { table: JournalTable; column: string },
): Promise<number[]> => {
  const places = await op.db
    .selectFrom('operation_change')
    .select(['key', 'operation_key'])
    .where('table_name', '=', thing.table)
    .where('row_key', '=', thing.key)
    .where('parts', 'like', `%${part.table}.%`)
    .execute();
  const gone: number[] = [];
  for (const { key, operation_key } of places) {
    const rows = await op.db
      .selectFrom('operation_change')
      .select(['row_key', 'before'])
      .where('operation_key', '=', operation_key)
      .where('key', '>=', key - NEARBY)
      .where('key', '<=', key + NEARBY)
      .where('table_name', '=', part.table)
      .where('action', '=', 'remove')
      .execute();
    const theirs = rows.filter(({ before }) => JSON.parse(before)[part.column] === thing.key);
    gone.push(...theirs.map(({ row_key }) => row_key));
  }
  return gone;
};

const forget = async (op: Operation, table: JournalTable, keys: readonly number[]): Promise<void> => {
  if (keys.length === 0) return;
  await op.db
    .deleteFrom('operation_change')
    .where('table_name', '=', table)
    .where('row_key', 'in', keys)
    .execute();
};

/** Forgets what the journal knows of a thing that is removed for good: its own rows and these parts of it. */
export const scrubJournal = async (
  op: Operation,
  thing: { readonly table: JournalTable; readonly key: number },
  parts: readonly {
    readonly table: JournalTable;
    readonly column: string;
    readonly keys: readonly number[];
  }[],
): Promise<void> => {
  for (const { keys, ...part } of parts)
    await forget(op, part.table, [...keys, ...(await findGoneParts(op, thing, part))]);
  await forget(op, thing.table, [thing.key]);
};
