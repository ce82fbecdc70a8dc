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

/** What a server says that takes no changes: set so, or the copy of another one. */
export class ReadOnlyServerError extends Error {
  readonly code = '25006';
}

/** Throws where the server can only be read: reading alone would not show it, and every change would fail later. */
export const refuseReadOnlyServer = async ({ engine, read }: Db): Promise<void> => {
  if (engine === 'sqlite') return;
  const { rows } = await sql<{
    mode: string;
  }>`select current_setting('transaction_read_only') as mode`.execute(read);
  if (rows[0]?.mode === 'on') throw new ReadOnlyServerError();
};
