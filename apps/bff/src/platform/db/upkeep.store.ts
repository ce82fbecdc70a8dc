import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Rows of an index that are looked at: enough to know how it is spread, and no time to be felt. */
const LOOK_AT = 1000;

/**
 * Lets SQLite count what has grown since it was counted last, so that it goes on choosing the index a list was made
 * for. PostgreSQL does so by itself.
 */
export const recountIndexes = async ({ engine, write }: Db): Promise<void> => {
  if (engine !== 'sqlite') return;
  await sql`pragma analysis_limit = ${sql.lit(LOOK_AT)}`.execute(write);
  await sql`pragma optimize = 0x10002`.execute(write);
  // The connection that reads learns what was counted only with a new schema, so there is one, which is the old one.
  await write.transaction().execute(async (trx) => {
    await sql`create view counted_anew as select 1`.execute(trx);
    await sql`drop view counted_anew`.execute(trx);
  });
};
