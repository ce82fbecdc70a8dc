import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../db/open.ts';

/** The job that erases a person. */
export const ERASE_JOB = 'contact.erase';

/** Of one person there is one. */
export const eraseOnce = (recordKey: number): string => `${ERASE_JOB}:${recordKey}`;

/** Whether the record is a person who is just being erased; conditions as in the index of what is done only once. */
export const beingErased = (recordKey: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select 1 from job where job.unique_key = ${sql.lit(`${ERASE_JOB}:`)} || ${recordKey}
    and job.state in ('queued', 'running') and job.unique_key is not null)`;

export const isBeingErased = async (db: Reader, recordKey: number): Promise<boolean> => {
  const row = await db
    .selectFrom('job')
    .select('key')
    .where('unique_key', '=', eraseOnce(recordKey))
    .where(sql<boolean>`state in ('queued', 'running')`)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whether erasing somebody was begun before this operation, and goes on. */
export const isErasingBefore = async (db: Reader, operationKey: number): Promise<boolean> => {
  const rows = await db
    .selectFrom('job')
    .select('payload')
    .where(sql<boolean>`state in ('queued', 'running')`)
    .where('kind', '=', ERASE_JOB)
    .execute();
  return rows.some(({ payload }) => Number(JSON.parse(payload).operationKey) < operationKey);
};
