import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

/**
 * Overwrites what SQLite has only let go of: words in the full-text index, and pages in the write-ahead log. The main
 * file is overwritten as rows go. PostgreSQL does so by itself.
 */
export const overwriteRemains = async ({ engine, write }: Db): Promise<void> => {
  if (engine !== 'sqlite') return;
  for (const table of ['record_search', 'activity_search', 'attachment_search'])
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('optimize')`.execute(write);
  await sql`pragma wal_checkpoint(truncate)`.execute(write);
};
