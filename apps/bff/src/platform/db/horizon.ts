import { sql } from 'kysely';
import type { Db } from './open.ts';

/** What writes in this database and has neither committed nor ended, by process and transaction. */
const WRITING = sql`select pid || ':' || backend_xid as one from pg_stat_activity
  where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`;

/**
 * A mark of this moment, for `hasPassed`; empty where nobody writes. Keys are given out before they are committed: where
 * several write at once, one with a lower key may come to be seen after one with a higher.
 */
export const markNow = async ({ engine, read }: Pick<Db, 'engine' | 'read'>): Promise<string> => {
  if (engine === 'sqlite') return '';
  const { rows } = await sql<{ mark: string | null }>`
    select string_agg(one, ' ') as mark from (${WRITING}) as writing`.execute(read);
  return rows[0]?.mark ?? '';
};

/** Whether all that was being written at the moment of a mark is committed or gone by now. */
export const hasPassed = async (
  { engine, read }: Pick<Db, 'engine' | 'read'>,
  mark: string,
): Promise<boolean> => {
  if (engine === 'sqlite' || mark === '') return true;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (${WRITING}) as writing where one in (${sql.join(mark.split(' '))})`.execute(
    read,
  );
  return rows[0]?.n === 0;
};
