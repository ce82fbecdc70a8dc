import { type Selectable, sql } from 'kysely';
import type { Db, Reader } from '../db/open.ts';
import type { JobTable } from '../db/schema.ts';

export type JobRow = Selectable<JobTable>;

/** How long a claimed job may go without a sign of life before another worker takes it. */
export const LEASE_MS = 60_000;
export const MAX_ATTEMPTS = 8;

/** Takes the next due job, or one whose worker is gone; at most one worker gets it. */
export const claimJob = async (
  { write, engine }: Db,
  owner: string,
  now: number,
): Promise<JobRow | undefined> =>
  write
    .updateTable('job')
    .set({
      state: 'running',
      lease_owner: owner,
      lease_until: now + LEASE_MS,
      attempts: sql<number>`attempts + 1`,
    })
    .where('key', 'in', (eb) => {
      const due = eb
        .selectFrom('job')
        .select('job.key')
        .where(sql<boolean>`state in ('queued', 'running')`)
        .where('run_at', '<=', now)
        .where('lease_until', '<=', now)
        .orderBy('run_at')
        .orderBy('job.key')
        .limit(1);
      return engine === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returningAll()
    .executeTakeFirst();

/** Prolongs the lease; false when somebody else has the job by now. */
export const beatJob = async ({ write }: Db, key: number, owner: string, now: number): Promise<boolean> => {
  const { numUpdatedRows } = await write
    .updateTable('job')
    .set({ lease_until: now + LEASE_MS })
    .where('key', '=', key)
    .where('lease_owner', '=', owner)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const finishJob = async ({ write }: Db, key: number, owner: string, now: number): Promise<void> => {
  await write
    .updateTable('job')
    .set({ state: 'done', finished_at: now, lease_until: 0, last_error: null })
    .where('key', '=', key)
    .where('lease_owner', '=', owner)
    .execute();
};

/** Puts a failed job back for later, or among the dead letters after the last try. */
export const failJob = async (
  { write }: Db,
  job: JobRow,
  error: string,
  now: number,
): Promise<'queued' | 'dead'> => {
  const state = job.attempts >= MAX_ATTEMPTS ? 'dead' : 'queued';
  const retryAt = now + Math.min(2 ** job.attempts * 1000, 60 * 60 * 1000);
  await write
    .updateTable('job')
    .set({
      state,
      last_error: error,
      lease_until: 0,
      run_at: retryAt,
      finished_at: state === 'dead' ? now : null,
    })
    .where('key', '=', job.key)
    .where('lease_owner', '=', job.lease_owner)
    .execute();
  return state;
};

/** Gives back what this worker still holds, so that another one need not wait for the lease to end. */
export const releaseJobs = async ({ write }: Db, owner: string): Promise<void> => {
  await write
    .updateTable('job')
    .set({ state: 'queued', lease_until: 0, lease_owner: null })
    .where('lease_owner', '=', owner)
    .where('state', '=', 'running')
    .execute();
};

/** The moment the next job is due, leases included; undefined when none waits. */
export const nextJobAt = async (db: Reader): Promise<number | undefined> => {
  const row = await db
    .selectFrom('job')
    .select(['run_at', 'lease_until'])
    .where(sql<boolean>`state in ('queued', 'running')`)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  return row && Math.max(row.run_at, row.lease_until);
};

export const removeEndedJobs = async ({ write }: Db, before: number): Promise<void> => {
  await write
    .deleteFrom('job')
    .where(sql<boolean>`state in ('done', 'cancelled')`)
    .where('finished_at', '<', before)
    .execute();
};
