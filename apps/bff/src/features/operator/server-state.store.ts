import type { Counted, ServerState } from '@daybook/shared/operator/server-state';
import { sql } from 'kysely';
import type { Db, Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

/** Where each of what is counted has its rows. */
export const TABLES = {
  accounts: 'account',
  contacts: 'contact',
  opportunities: 'opportunity',
  activities: 'activity',
  timeline: 'timeline_entry',
  changes: 'operation_change',
} as const satisfies Record<Counted, keyof Database>;

/** What the planner believes the sizes of tables to be; nothing of those it has not looked at yet. */
const believedSizes = async ({ engine, read }: Db): Promise<ReadonlyMap<string, number>> => {
  if (engine === 'postgres') {
    const { rows } = await sql<{ name: string; n: number }>`
      select relname::text as name, reltuples::bigint as n from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and reltuples >= 0`.execute(read);
    return new Map(rows.map(({ name, n }) => [name, n]));
  }
  const { rows: known } = await sql`select 1 from sqlite_schema where name = 'sqlite_stat1'`.execute(read);
  if (known.length === 0) return new Map();
  // Of indexes that hold all rows of their table the first number is how many those are; partial ones hold fewer.
  const { rows } = await sql<{ name: string; n: number }>`
    select tbl as name, max(cast(stat as integer)) as n from sqlite_stat1 group by tbl`.execute(read);
  return new Map(rows.map(({ name, n }) => [name, n]));
};

/** Up to so many are counted: no time to be felt. */
const MOST_COUNTED = 1_000;

type Table = (typeof TABLES)[Counted];
export type Size = ServerState['counts'][Counted];

const countUpTo = async (db: Reader, table: Table, most: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from ${sql.table(table)} limit ${sql.lit(most)}) as first`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
};

/** How many there ever were: keys are given in order and never again. */
const everMade = async (db: Reader, table: Table): Promise<number> => {
  const { rows } = await sql<{ n: number | null }>`select max(key) as n from ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
};

const sizeOf = async (db: Reader, table: Table, believed: ReadonlyMap<string, number>): Promise<Size> => {
  const counted = await countUpTo(db, table, MOST_COUNTED);
  if (counted < MOST_COUNTED) return { n: counted, exact: true };
  return { n: Math.max(counted, believed.get(table) ?? (await everMade(db, table))), exact: false };
};

/** How many rows each table has: few are counted, many estimated without reading them. */
export const estimateSizes = async (db: Db): Promise<Record<Counted, Size>> => {
  const believed = await believedSizes(db);
  const size = (counted: Counted) => sizeOf(db.read, TABLES[counted], believed);
  return {
    accounts: await size('accounts'),
    contacts: await size('contacts'),
    opportunities: await size('opportunities'),
    activities: await size('activities'),
    timeline: await size('timeline'),
    changes: await size('changes'),
  };
};

/** The files that are kept, each once, however often it was uploaded. */
export const measureFiles = async ({ read }: Db): Promise<{ n: number; bytes: number }> => {
  const { n, bytes } = await read
    .selectFrom('file')
    .select(({ fn }) => [fn.countAll().as('n'), fn.sum('size').as('bytes')])
    .executeTakeFirstOrThrow();
  return { n: Number(n), bytes: Number(bytes ?? 0) };
};
