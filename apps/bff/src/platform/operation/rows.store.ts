import { type Kysely, sql } from 'kysely';
import { padded, readMany, writeMany } from '../db/many.ts';
import type { Reader } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Fields } from './journal.ts';
import type { AnyRow, JournalTable, NewRow, Row, VersionedTable } from './journal-table.ts';

// The table is a parameter here, which the query builder's types cannot follow: `never` is where they are set aside.

/** Inserts and answers the rows in the order given, with the keys and defaults the database gave them. */
export const insertRows = async <T extends JournalTable>(
  db: Kysely<Database>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<Row<T>[]> => {
  const answer: unknown = await writeMany(db, table, rows as readonly Fields[], (some) =>
    db
      .insertInto(table)
      .values(some as never)
      .returningAll(),
  );
  const inserted = answer as Row<T>[];
  if (inserted.length < 2) return inserted;
  // The order in which rows come back is not promised; keys that are not given are made in the order of the rows.
  const given = rows.map((row) => (row as { readonly key?: number }).key);
  if (given[0] === undefined) return inserted.sort((a, b) => a.key - b.key);
  const byKey = new Map(inserted.map((row) => [row.key, row]));
  return given.flatMap((key) => byKey.get(key ?? 0) ?? []);
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

export const removeRows = async (
  db: Kysely<Database>,
  table: JournalTable,
  keys: readonly number[],
): Promise<void> => {
  await readMany(db, `remove ${table}`, keys, (some) =>
    db.deleteFrom(table).where('key', 'in', some as never),
  );
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
    .where('key', 'in', padded(keys) as never)
    .execute()) as AnyRow[];
  return new Map(rows.map((row) => [Number(row['key']), row]));
};

/** For each of these keys that a row of `from` points at through `column`: the key of one such row that is none of `own`. */
export const findReferrers = async (
  db: Reader,
  { from, column, own }: { from: JournalTable; column: string; own: readonly number[] },
  keys: readonly number[],
): Promise<Map<number, number>> => {
  let query = db
    .selectFrom(from)
    .select([sql<number>`${sql.ref(column)}`.as('to'), sql<number>`min(${sql.ref('key')})`.as('key')])
    .where(column as never, 'in', padded(keys) as never);
  if (own.length > 0) query = query.where('key', 'not in', padded(own) as never);
  const rows = await query.groupBy(sql.ref(column)).execute();
  return new Map(rows.map(({ to, key }) => [to, key]));
};

/** Some of the rows of a table that point at a row through a column. */
export const findPointing = async (
  db: Reader,
  { from, column }: { readonly from: JournalTable; readonly column: string },
  key: number,
  limit: number,
): Promise<readonly AnyRow[]> => {
  const rows = await db
    .selectFrom(from)
    .selectAll()
    .where(column as never, '=', key as never)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows;
};

/** The row in which these columns say this. */
export const findTwin = async (
  db: Reader,
  table: JournalTable,
  columns: Fields,
): Promise<AnyRow | undefined> => {
  let query = db.selectFrom(table).selectAll();
  for (const [name, value] of Object.entries(columns))
    query = query.where(name as never, '=', value as never);
  const [row] = await query.limit(1).execute();
  return row;
};

/** How many rows of a table point at a row through a column. */
export const countRows = async (
  db: Reader,
  { from, column }: { readonly from: JournalTable; readonly column: string },
  key: number,
): Promise<number> => {
  const { n } = await db
    .selectFrom(from)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(column as never, '=', key as never)
    .executeTakeFirstOrThrow();
  return n;
};
