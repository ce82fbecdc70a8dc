import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/open.ts';
import type { Log } from '../log.ts';
import { beatJob, claimJob, failJob, finishJob, type JobRow, nextJobAt, releaseJobs } from './job.store.ts';
import type { JobHandler } from './job.ts';

/** The longest the worker sleeps before it looks again: another process may have queued something. */
const LOOK_MS = 5_000;

export interface WorkerDeps {
  readonly db: Db;
  readonly clock: () => number;
  readonly log: Log;
}

export interface Worker {
  /** Looks for work at once. */
  readonly wake: () => void;
  /** Lets the running job end its step and gives the rest back. */
  readonly stop: () => Promise<void>;
}

/** Runs due jobs one after the other until stopped. */
export const startWorker = <Deps extends WorkerDeps>(
  deps: Deps,
  handlers: readonly JobHandler<Deps>[],
): Worker => {
  const owner = randomUUID();
  const stopping = new AbortController();
  let woken = Promise.withResolvers<void>();
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));

  const rest = async () => {
    const next = await nextJobAt(deps.db.read);
    const ms = Math.min(LOOK_MS, Math.max(20, (next ?? Number.POSITIVE_INFINITY) - deps.clock()));
    await Promise.race([
      woken.promise,
      sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined),
    ]);
    woken = Promise.withResolvers<void>();
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        const job = await claimJob(deps.db, owner, deps.clock());
        if (job === undefined) await rest();
        else await runJob(deps, byKind.get(job.kind), job, owner, stopping.signal);
      } catch (error) {
        deps.log.error({ error: nameOf(error) }, 'the job worker met an error');
        await sleep(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const running = loop();
  return {
    wake: () => woken.resolve(),
    stop: async () => {
      stopping.abort();
      woken.resolve();
      await running;
      await releaseJobs(deps.db, owner);
    },
  };
};

/** The kind of error without its message, which may quote data. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown';

const runJob = async <Deps extends WorkerDeps>(
  deps: Deps,
  handler: JobHandler<Deps> | undefined,
  job: JobRow,
  owner: string,
  stopping: AbortSignal,
): Promise<void> => {
  try {
    if (handler === undefined) throw new Error(`No handler for the job kind ${job.kind}.`);
    const beat = async () => !stopping.aborted && (await beatJob(deps.db, job.key, owner, deps.clock()));
    await handler.run(deps, JSON.parse(job.payload), { key: job.key, attempts: job.attempts, beat });
    // Stopped half-way: the job goes back to the queue and on from where it was.
    if (!stopping.aborted) await finishJob(deps.db, job.key, owner, deps.clock());
  } catch (error) {
    const state = await failJob(deps.db, job, nameOf(error), deps.clock());
    deps.log.error(
      {
        job: job.key,
        kind: job.kind,
        attempts: job.attempts,
        state,
        error: nameOf(error),
        stack: stackOf(error),
      },
      'a job failed',
    );
  }
};

/** Where it happened: the frames of the stack, without the message. */
const stackOf = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, 6)
        .join(' ')
    : undefined;
