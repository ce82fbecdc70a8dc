import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/open.ts';
import { errorName, errorPlace } from '../error-words.ts';
import type { Log } from '../log.ts';
import {
  beatJob,
  claimJob,
  ensureJobs,
  failJob,
  finishJob,
  forgetTries,
  type JobRow,
  LEASE_MS,
  MAX_ATTEMPTS,
  nextJobAt,
  putOffJob,
  releaseJobs,
  releaseOrphans,
} from './job.store.ts';
import type { JobHandler } from './job.ts';

/** The longest the worker sleeps before it looks again: another process may have queued something. */
const LOOK_MS = 5_000;

/** A short job need not wait for a long one to end. */
const LANES = 2;

export interface WorkerDeps {
  readonly db: Db;
  readonly clock: () => number;
  readonly log: Log;
}

export interface Worker {
  /** Looks for work at once. */
  readonly wake: () => void;
  /** Lets the running jobs end their step and gives them back. */
  readonly stop: () => Promise<void>;
}

interface Work<Deps> {
  readonly deps: Deps;
  readonly handlers: ReadonlyMap<string, JobHandler<Deps>>;
  readonly owner: string;
  readonly stopping: AbortSignal;
}

/** Runs due jobs until stopped, two at a time. */
export const startWorker = <Deps extends WorkerDeps>(
  deps: Deps,
  handlers: readonly JobHandler<Deps>[],
): Worker => {
  const stopping = new AbortController();
  const owner = randomUUID();
  const work = {
    deps,
    owner,
    stopping: stopping.signal,
    handlers: new Map(handlers.map((handler) => [handler.kind, handler])),
  };
  const kinds = handlers.map(({ kind }) => kind);
  let woken = Promise.withResolvers<void>();
  const wake = () => {
    woken.resolve();
    woken = Promise.withResolvers<void>();
  };
  const rest = async () => {
    const signal = woken.promise;
    const next = (await nextJobAt(deps.db.read, deps.clock(), kinds)) ?? Number.POSITIVE_INFINITY;
    const ms = Math.min(LOOK_MS, Math.max(20, next - deps.clock()));
    await Promise.race([signal, pause(ms, stopping.signal)]);
  };
  const running = prepare(work).then(() =>
    Promise.all(Array.from({ length: LANES }, () => lane(work, rest))),
  );
  return {
    wake,
    stop: async () => {
      stopping.abort();
      wake();
      await running;
      await releaseJobs(deps.db, owner);
    },
  };
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);

const prepare = async <Deps extends WorkerDeps>({ deps, handlers }: Work<Deps>): Promise<void> => {
  const recurring = [...handlers.values()].filter(({ everyMs }) => everyMs !== undefined);
  try {
    if (deps.db.engine === 'sqlite') await releaseOrphans(deps.db, [...handlers.keys()]);
    await ensureJobs(
      deps.db,
      recurring.map(({ kind }) => kind),
      deps.clock(),
    );
  } catch (error) {
    deps.log.error({ error: errorName(error) }, 'the recurring jobs could not be made');
  }
};

const lane = async <Deps extends WorkerDeps>(work: Work<Deps>, rest: () => Promise<void>): Promise<void> => {
  const { deps, owner, handlers, stopping } = work;
  const kinds = [...handlers.keys()];
  while (!stopping.aborted) {
    try {
      const job = await claimJob(deps.db, { owner, now: deps.clock(), kinds });
      if (job === undefined) await rest();
      else await runJob(work, job);
    } catch (error) {
      deps.log.error({ error: errorName(error), stack: errorPlace(error) }, 'the job worker met an error');
      await pause(1000, stopping);
    }
  }
};

/** Prolongs the lease while a handler works, however long one of its steps takes. */
const keepLease = <Deps extends WorkerDeps>({ deps, owner, stopping }: Work<Deps>, job: JobRow) => {
  let held = true;
  const prolong = async () => {
    try {
      held = await beatJob(deps.db, job.key, owner, deps.clock());
    } catch (error) {
      deps.log.warn({ job: job.key, error: errorName(error) }, 'a lease could not be prolonged');
    }
  };
  const timer = setInterval(() => void prolong(), LEASE_MS / 3);
  return {
    beat: async () => held && !stopping.aborted,
    end: () => clearInterval(timer),
  };
};

const runJob = async <Deps extends WorkerDeps>(work: Work<Deps>, job: JobRow): Promise<void> => {
  const { deps, handlers, stopping } = work;
  const handler = handlers.get(job.kind);
  if (handler === undefined) throw new Error(`The worker claimed a job it has no handler for: ${job.kind}.`);
  const lease = keepLease(work, job);
  let { attempts } = job;
  let beats = 0;
  let waitMs = 0;
  const beat = async () => {
    beats += 1;
    if (handler.resumes === true && beats === 2 && attempts > 1) {
      await forgetTries(deps.db, job);
      attempts = 1;
    }
    return lease.beat();
  };
  try {
    // Whoever had it before did not live to say that it failed.
    if (job.attempts > MAX_ATTEMPTS) throw new Error('This job ended its worker too often.');
    await handler.run(deps, JSON.parse(job.payload), {
      key: job.key,
      attempts: job.attempts,
      beat,
      putOff: (ms) => {
        waitMs = ms;
      },
    });
    // Stopped half-way, it goes back to the queue and on from where it was.
    if (stopping.aborted) return;
    if (waitMs > 0) await putOffJob(deps.db, { ...job, attempts }, deps.clock() + waitMs);
    else await finishJob(deps.db, job, deps.clock(), handler.everyMs);
  } catch (error) {
    await fail(work, handler, { ...job, attempts }, error);
  } finally {
    lease.end();
  }
};

const fail = async <Deps extends WorkerDeps>(
  { deps }: Work<Deps>,
  handler: JobHandler<Deps>,
  job: JobRow,
  error: unknown,
): Promise<void> => {
  const state = await failJob(deps.db, job, errorName(error), deps.clock(), handler.everyMs);
  const { key, kind, attempts } = job;
  deps.log.error(
    { job: key, kind, attempts, state, error: errorName(error), stack: errorPlace(error) },
    'a job failed',
  );
  if (state === 'dead') await handler.gaveUp?.(deps, JSON.parse(job.payload));
};
