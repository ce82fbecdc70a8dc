import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * The settings of a PostgreSQL server under which a write that was acknowledged may be gone after a power cut; none on
 * SQLite, whose settings are our own.
 */
export const findRiskySettings = async ({ engine, read }: Db): Promise<string[]> => {
  if (engine === 'sqlite') return [];
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`.execute(
    read,
  );
  return rows.map(({ name }) => `${name}=off`);
};
