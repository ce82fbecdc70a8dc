import { type Kysely, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { JobRow } from '../../platform/jobs/job.store.ts';

/** As in the index, for which its condition has to be written out. */
const ACTIVE = sql<boolean>`state in ('queued', 'running')`;
const DEAD = sql<boolean>`state = 'dead'`;

type Place = readonly [number, number];

export interface JobRange {
  readonly after: Place | undefined;
  readonly limit: number;
}

/** Jobs that wait or run, by when they are due. */
export const selectActive = (db: Reader, { after, limit }: JobRange) => {
  const due = db.selectFrom('job').selectAll().where(ACTIVE);
  const rest = after === undefined ? due : due.where(sql<boolean>`(run_at, key) > (${sql.join(after)})`);
  return rest.orderBy('run_at').orderBy('key').limit(limit);
};

/** Dead letters, last first. */
export const selectDead = (db: Reader, { after, limit }: JobRange) => {
  const dead = db.selectFrom('job').selectAll().where(DEAD);
  const rest =
    after === undefined ? dead : dead.where(sql<boolean>`(finished_at, key) < (${sql.join(after)})`);
  return rest.orderBy('finished_at', 'desc').orderBy('key', 'desc').limit(limit);
};

export const findDeadJob = (db: Reader, key: number): Promise<JobRow | undefined> =>
  db.selectFrom('job').selectAll().where('key', '=', key).where(DEAD).executeTakeFirst();

/** Queues a dead letter as if it had never been tried; false where the same waits already, or it is dead no longer. */
export const reviveJob = async (db: Kysely<Database>, key: number, now: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ state: 'queued', run_at: now, attempts: 0, finished_at: null, lease_until: 0, lease_owner: null })
    .where('key', '=', key)
    .where(DEAD)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job as waiting')
            .select('waiting.key')
            .whereRef('waiting.unique_key', '=', 'job.unique_key')
            .where('waiting.state', 'in', ['queued', 'running']),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const dropDeadJob = async (db: Kysely<Database>, key: number): Promise<boolean> => {
  const { numDeletedRows } = await db.deleteFrom('job').where('key', '=', key).where(DEAD).executeTakeFirst();
  return numDeletedRows === 1n;
};
