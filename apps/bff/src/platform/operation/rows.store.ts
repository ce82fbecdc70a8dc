import { type Kysely, sql } from 'kysely';
import type { Reader } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Fields } from './journal.ts';
import type { AnyRow, JournalTable, NewRow, Row, VersionedTable } from './table-spec.ts';

// The table is a parameter here, which the query builder's types cannot follow: `never` is where they are set aside.

/** Inserts and answers the rows in the order given, with the keys and defaults the database gave them. */
export const insertRows = async <T extends JournalTable>(
  db: Kysely<Database>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<Row<T>[]> => {
  const inserted: unknown = await db
    .insertInto(table)
    .values(rows as never)
    .returningAll()
    .execute();
  // Keys are given in order of the values; the order in which rows are returned is not promised.
  return (inserted as Row<T>[]).sort((a, b) => a.key - b.key);
};

export const updateRow = async (
  db: Kysely<Database>,
  table: JournalTable,
  key: number,
  fields: Fields,
): Promise<void> => {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set(fields as never)
    .where('key', '=', key as never)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`The row ${key} of ${table} is not there to be changed.`);
};

/** Lets the version of a row grow though none of its own columns changed; answers the row, if it is still there. */
export const bumpVersion = async (
  db: Kysely<Database>,
  table: VersionedTable,
  key: number,
): Promise<Row<VersionedTable> | undefined> =>
  db
    .updateTable(table as 'record')
    .set({ version: sql<number>`version + 1` })
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirst();

export const removeRow = async (db: Kysely<Database>, table: JournalTable, key: number): Promise<void> => {
  await db
    .deleteFrom(table)
    .where('key', '=', key as never)
    .execute();
};

/** The rows with these keys, whatever their table. */
export const findRows = async (
  db: Reader,
  table: JournalTable,
  keys: readonly number[],
): Promise<Map<number, AnyRow>> => {
  if (keys.length === 0) return new Map();
  const rows = (await db
    .selectFrom(table)
    .selectAll()
    .where('key', 'in', keys as never)
    .execute()) as AnyRow[];
  return new Map(rows.map((row) => [Number(row['key']), row]));
};

/** A row of `table` whose `column` points at `key`, if any. */
export const findReferrer = async (
  db: Reader,
  table: JournalTable,
  column: string,
  key: number,
): Promise<AnyRow | undefined> =>
  (await db
    .selectFrom(table)
    .selectAll()
    .where(column as never, '=', key as never)
    .limit(1)
    .executeTakeFirst()) as AnyRow | undefined;
