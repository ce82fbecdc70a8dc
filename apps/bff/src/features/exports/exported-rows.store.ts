import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { COMPUTED, type ExportedTable, type Inner, POINTS_AT } from './exported-tables.store.ts';

export type ExportedValue = string | number | null;
export type ExportedRow = Readonly<Record<string, ExportedValue>>;

/** The columns of each table, as the database has them. */
export type ColumnsOf = ReadonlyMap<string, readonly string[]>;

export const findColumns = async (db: Reader): Promise<ColumnsOf> =>
  new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [
      name,
      columns.map((column) => column.name),
    ]),
  );

/** Where a column points, the id of what is there: keys mean nothing outside this database. */
const column = (name: string, table: string) => {
  const target = POINTS_AT[name];
  if (target === undefined) return sql`${sql.ref(`${table}.${name}`)} as ${sql.ref(name)}`;
  const id = name.replace(/_key$/, '_id');
  return sql`(select pointed.id from ${sql.table(target)} as pointed where pointed.key = ${sql.ref(`${table}.${name}`)}) as ${sql.ref(id)}`;
};

const shown = (columns: ColumnsOf, table: string, without = '') =>
  (columns.get(table) ?? [])
    .filter((name) => !COMPUTED.has(name) && name !== without)
    .map((name) => column(name, table));

const AT_ONCE = 500;

/** Some rows of a table in order of key, from behind one; each with its key as `key`. */
export const readExported = async (
  db: Reader,
  columns: ColumnsOf,
  { table, type, beside }: ExportedTable,
  after: number,
): Promise<(ExportedRow & { readonly key: number })[]> => {
  const all = [
    sql`${sql.ref(`${table}.key`)} as key`,
    ...shown(columns, table),
    ...(beside === undefined ? [] : shown(columns, beside)),
  ];
  const join =
    beside === undefined
      ? sql``
      : sql`inner join ${sql.table(beside)} on ${sql.ref(`${beside}.key`)} = ${sql.ref(`${table}.key`)}`;
  const only = type === undefined ? sql`` : sql`and ${sql.ref(`${table}.type`)} = ${type}`;
  const { rows } = await sql<ExportedRow & { key: number }>`
    select ${sql.join(all)} from ${sql.table(table)} ${join}
    where ${sql.ref(`${table}.key`)} > ${after} ${only}
    order by ${sql.ref(`${table}.key`)} limit ${AT_ONCE}`.execute(db);
  return rows;
};

/** The rows that stand inside these, in order, each with the key of the one it stands in as `within`. */
export const readInner = async (
  db: Reader,
  columns: ColumnsOf,
  { table, by, order }: Inner,
  keys: readonly number[],
): Promise<(ExportedRow & { readonly within: number })[]> => {
  const within = sql.ref(`${table}.${by}`);
  const all = [sql`${within} as within`, ...shown(columns, table, by)];
  const { rows } = await sql<ExportedRow & { within: number }>`
    select ${sql.join(all)} from ${sql.table(table)}
    where ${within} in (${sql.join(keys)})
    order by ${within}, ${sql.ref(`${table}.${order}`)}`.execute(db);
  return rows;
};

/** The files whose bytes are there, in order. */
export const findWholeFiles = (db: Reader) =>
  db.selectFrom('file').selectAll().where('content_hash', 'is not', null).orderBy('key').execute();
