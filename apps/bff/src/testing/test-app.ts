import { sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { createApp } from '../app.ts';
import { buildDeps } from '../build-deps.ts';
import { jobs } from '../jobs.ts';
import { type Config, readConfig } from '../platform/config.ts';
import type { Deps } from '../platform/deps.ts';
import { claimJob, finishJob, putOffJob } from '../platform/jobs/job.store.ts';
import { type FreshLocation, makeLocation } from './location.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const TEST_ENGINE = process.env['DAYBOOK_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

export interface TestApp {
  readonly deps: Deps;
  readonly clock: TestClock;
  readonly app: ReturnType<typeof createApp>;
  /**
   * Runs every job that is due, one after the other, until none is; `between` is done before each of their steps. A
   * failing job throws.
   */
  runJobs(between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** An empty database of its own on the engine under test. */
export const freshLocation = (): Promise<FreshLocation> => makeLocation(TEST_ENGINE);

/** The whole program but for the port and the worker, on a database of its own. */
export const startTestApp = async (overrides: Partial<Config> = {}): Promise<TestApp> => {
  const { location, dataFolder, remove } = await makeLocation(TEST_ENGINE, inject('template'));
  const config = {
    ...readConfig({ LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' }, []),
    location,
    dataFolder,
    ...overrides,
  };
  const clock = createTestClock('2026-11-23T09:00:00Z');
  const { deps } = buildDeps(config, clock.now);
  // Nothing here outlives the test: what reaches the disk, and when, is tested on databases opened as always.
  if (TEST_ENGINE === 'sqlite') await sql`pragma synchronous = off`.execute(deps.db.write);
  const runJobs: TestApp['runJobs'] = async (between = async () => undefined) => {
    const byKind = new Map(jobs.map((job) => [job.kind, job]));
    for (
      let job = await claimJob(deps.db, { owner: 'test', now: clock.now() });
      job !== undefined;
      job = await claimJob(deps.db, { owner: 'test', now: clock.now() })
    ) {
      let waitMs = 0;
      const beat = async () => {
        await between();
        return true;
      };
      const putOff = (ms: number) => {
        waitMs = ms;
      };
      const { key, attempts } = job;
      await byKind.get(job.kind)?.run(deps, JSON.parse(job.payload), { key, attempts, beat, putOff });
      if (waitMs > 0) await putOffJob(deps.db, job, clock.now() + waitMs);
      else await finishJob(deps.db, job, clock.now());
    }
  };
  const close = async () => {
    await deps.db.close();
    await remove();
  };
  return { deps, clock, app: createApp(deps), runJobs, close };
};

/** One app for the tests of a file; what each test needs of data it makes itself. */
export const testApp = (overrides?: Partial<Config>): { readonly current: TestApp } => {
  const holder: { app?: TestApp } = {};
  beforeAll(async () => {
    holder.app = await startTestApp(overrides);
  });
  afterAll(() => holder.app?.close());
  return {
    get current() {
      if (holder.app === undefined) throw new Error('The app is there from the first test on.');
      return holder.app;
    },
  };
};
