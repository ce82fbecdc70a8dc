import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Cancels what an operation queued and has not run yet; answers the kinds that had run and so cannot be taken back. */
export const cancelJobs = async (db: Kysely<Database>, operationKey: number): Promise<string[]> => {
  await db
    .updateTable('job')
    .set({ state: 'cancelled' })
    .where('operation_key', '=', operationKey)
    .where('state', '=', 'queued')
    .execute();
  const ran = await db
    .selectFrom('job')
    .select('kind')
    .distinct()
    .where('operation_key', '=', operationKey)
    .where('state', 'in', ['done', 'running'])
    .execute();
  return ran.map(({ kind }) => kind);
};
