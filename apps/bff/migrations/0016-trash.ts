import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  // The trash is read by when things came there, and two may have come at once.
  'drop index record_trashed',
  'create index record_trashed on record (trashed_at, key) where trashed_at is not null',
];

export const trash = () => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
});
