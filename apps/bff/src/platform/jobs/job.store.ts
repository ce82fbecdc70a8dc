import { type Selectable, sql } from 'kysely';
import type { Db, Reader } from '../db/open.ts';
import type { JobTable } from '../db/operation-tables.ts';

export type JobRow = Selectable<JobTable>;

/** How long a claimed job may go without a sign of life before another worker takes it. */
export const LEASE_MS = 60_000;
export const MAX_ATTEMPTS = 8;

const ACTIVE = sql<boolean>`state in ('queued', 'running')`;

export interface Claim {
  readonly owner: string;
  readonly now: number;
  /** What the worker can do; all when left out. A job of another kind waits for a worker that can. */
  readonly kinds?: readonly string[];
}

/** Takes the next due job, or one whose worker is gone; at most one worker gets it. */
export const claimJob = async (
  { write, engine }: Db,
  { owner, now, kinds }: Claim,
): Promise<JobRow | undefined> =>
  write
    .updateTable('job')
    .set({
      state: 'running',
      lease_owner: owner,
      lease_until: now + LEASE_MS,
      attempts: sql<number>`attempts + 1`,
    })
    .where('key', '=', (eb) => {
      let due = eb
        .selectFrom('job')
        .select('job.key')
        .where(ACTIVE)
        .where('run_at', '<=', now)
        .where('lease_until', '<=', now);
      if (kinds !== undefined) due = due.where('kind', 'in', kinds);
      const next = due.orderBy('run_at').orderBy('job.key').limit(1);
      return engine === 'postgres' ? next.forUpdate().skipLocked() : next;
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

type End = Partial<Pick<JobRow, 'state' | 'run_at' | 'attempts' | 'finished_at' | 'last_error'>>;

/** Writes how a claimed job ended, unless somebody else has it by now. */
const endJob = async ({ write }: Db, { key, lease_owner }: JobRow, end: End): Promise<void> => {
  await write
    .updateTable('job')
    .set({ ...end, lease_until: 0, lease_owner: null })
    .where('key', '=', key)
    .where('lease_owner', '=', lease_owner)
    .execute();
};

/** A job is done; a recurring one waits for its next time. */
export const finishJob = (db: Db, job: JobRow, now: number, everyMs?: number): Promise<void> =>
  endJob(
    db,
    job,
    everyMs === undefined
      ? { state: 'done', finished_at: now, last_error: null }
      : { state: 'queued', run_at: now + everyMs, attempts: 0, last_error: null },
  );

/** A job has got further than when it was claimed: the tries before are of what is done by now. */
export const forgetTries = async ({ write }: Db, { key, lease_owner }: JobRow): Promise<void> => {
  await write
    .updateTable('job')
    .set({ attempts: 1 })
    .where('key', '=', key)
    .where('lease_owner', '=', lease_owner)
    .execute();
};

/** A job waits for something else until it is looked at again, which is no try. */
export const putOffJob = (db: Db, job: JobRow, until: number): Promise<void> =>
  endJob(db, job, { state: 'queued', run_at: until, attempts: job.attempts - 1 });

/** Puts a failed job back for later, or among the dead letters after the last try. A recurring one never dies. */
export const failJob = async (
  db: Db,
  job: JobRow,
  error: string,
  now: number,
  everyMs?: number,
): Promise<'queued' | 'dead'> => {
  const isLast = job.attempts >= MAX_ATTEMPTS;
  const retryMs = Math.min(2 ** job.attempts * 1000, 60 * 60 * 1000);
  if (isLast && everyMs === undefined) {
    await endJob(db, job, { state: 'dead', last_error: error, finished_at: now });
    return 'dead';
  }
  const next = isLast ? { run_at: now + (everyMs ?? 0), attempts: 0 } : { run_at: now + retryMs };
  await endJob(db, job, { state: 'queued', last_error: error, ...next });
  return 'queued';
};

/** Gives back what a worker has not ended, so that another one need not wait for the lease; no try is counted. */
export const releaseJobs = async ({ write }: Db, owner: string): Promise<void> => {
  await write
    .updateTable('job')
    .set({ state: 'queued', lease_until: 0, lease_owner: null, attempts: sql<number>`attempts - 1` })
    .where('lease_owner', '=', owner)
    .where('state', '=', 'running')
    .execute();
};

/** Where one process has the database to itself, whoever held a job before it started is gone. */
export const releaseOrphans = async ({ write }: Db, kinds: readonly string[]): Promise<void> => {
  await write
    .updateTable('job')
    .set({ state: 'queued', lease_until: 0, lease_owner: null })
    .where('kind', 'in', kinds)
    .where('state', '=', 'running')
    .execute();
};

/** Makes the recurring jobs that are not there yet. Several processes may do so at once. */
export const ensureJobs = async ({ write }: Db, kinds: readonly string[], now: number): Promise<void> => {
  if (kinds.length === 0) return;
  await write
    .insertInto('job')
    .values(
      kinds.map((kind) => ({
        kind,
        payload: '{}',
        run_at: now,
        unique_key: `recurring:${kind}`,
        created_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** The moment the next job of these kinds can be claimed, leases included; undefined when none waits. */
export const nextJobAt = async (
  db: Reader,
  now: number,
  kinds: readonly string[],
): Promise<number | undefined> => {
  const queued = await db
    .selectFrom('job')
    .select('run_at')
    .where(ACTIVE)
    .where('state', '=', 'queued')
    .where('kind', 'in', kinds)
    .orderBy('run_at')
    .limit(1)
    .executeTakeFirst();
  const running = await db
    .selectFrom('job')
    .select('lease_until')
    .where(ACTIVE)
    .where('state', '=', 'running')
    .where('kind', 'in', kinds)
    .where('run_at', '<=', now)
    .orderBy('lease_until')
    .limit(1)
    .executeTakeFirst();
  const moments = [queued?.run_at, running?.lease_until].filter((at) => at !== undefined);
  return moments.length === 0 ? undefined : Math.min(...moments);
};

/** Forgets jobs that ended before these moments: dead letters are kept to be looked at, what undo asks for as long as it may. */
export const removeEndedJobs = async (
  { write }: Db,
  { ended, undoable, dead }: { ended: number; undoable: number; dead: number },
): Promise<void> => {
  const ofState = (state: string, before: number) =>
    write.deleteFrom('job').where('state', '=', state).where('finished_at', '<', before);
  await ofState('done', ended).where('sends', 'is', null).execute();
  await ofState('done', undoable).execute();
  await ofState('cancelled', undoable).execute();
  await ofState('dead', dead).execute();
};
