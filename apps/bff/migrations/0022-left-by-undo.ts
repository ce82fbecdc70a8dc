import { type Kysely, sql } from 'kysely';

/** What a bulk change or undo had to leave is listed in the order in which it was met. */
export const leftByUndo = () => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`create index operation_skipped_order on operation_skipped (operation_key, key)`.execute(db);
  },
});
