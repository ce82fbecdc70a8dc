import { sql } from 'kysely';
import { tablesOf } from '../../../migrations/schema-of.ts';
import type { Db } from '../../platform/db/open.ts';

/** Keys of what is filled in begin here, far from what the API makes meanwhile. */
export const BASE = 1_000_000;

/** The id of something filled in: `i` is its number, as in SQL. */
export const idOf = (i: string): string =>
  `'00000000-0000-7000-8000-' || (cast(100000000000 as bigint) + ${i})`;

/** The same, as text. */
export const filledId = (i: number): string => `00000000-0000-7000-8000-${100_000_000_000 + i}`;

/** A moment `i` minutes before the day of the tests. */
export const ago = (i: string): string => `(cast(1795420000000 as bigint) - (${i}) * cast(60000 as bigint))`;

/** Column → SQL, in which `i` counts from one. */
export type Values = Readonly<Record<string, string>>;

/**
 * For this transaction PostgreSQL does not look up what each row points to, where it lets us: that takes longer than all
 * else, and SQLite looks it up for the same rows.
 */
const unchecked = sql`select set_config('session_replication_role', 'replica', true)
  where current_setting('is_superuser') = 'on'`;

/**
 * Writes rows by the thousand in one statement. What `values` does not say is as in the row `like` (its key), so that
 * what the program wrote itself is what there is much of.
 */
export const fill = async (
  db: Db,
  table: string,
  rows: number,
  values: Values,
  like?: number,
): Promise<void> => {
  const columns = Object.keys((await tablesOf(db))[table] ?? {});
  const copied = like === undefined ? [] : columns.filter((name) => name !== 'key' && !(name in values));
  const names = [...Object.keys(values), ...copied].map((name) => sql.ref(name));
  const given = [
    ...Object.values(values).map((value) => sql.raw(value)),
    ...copied.map((name) => sql.ref(`seed.${name}`)),
  ];
  const from = like === undefined ? sql`numbers` : sql`numbers, ${sql.table(table)} as seed`;
  const where = like === undefined ? sql`` : sql`where seed.key = ${sql.lit(like)}`;
  // Not called `series`, which is a table of ours.
  const insert = sql`with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ${sql.lit(rows)})
    insert into ${sql.table(table)} (${sql.join(names)})
    select ${sql.join(given)} from ${from} ${where}`;
  await db.write.transaction().execute(async (trx) => {
    if (db.engine === 'postgres') await unchecked.execute(trx);
    await insert.execute(trx);
  });
};
