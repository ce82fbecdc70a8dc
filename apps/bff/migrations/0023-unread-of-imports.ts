import { type Kysely, sql } from 'kysely';

/** The values of an import that could not be read stand among its rows that were not taken, and are listed by themselves. */
export const unreadOfImports = () => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create index import_reject_reason on import_reject (import_key, reason, key)`.execute(db);
  },
});
