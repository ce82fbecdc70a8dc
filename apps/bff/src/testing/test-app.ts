import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../app.ts';
import { buildDeps } from '../build-deps.ts';
import { jobs } from '../jobs.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { migrate } from '../platform/db/migrate.ts';
import type { Location } from '../platform/db/open.ts';
import type { Deps } from '../platform/deps.ts';
import { claimJob, finishJob } from '../platform/jobs/job.store.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const TEST_ENGINE = process.env['DAYBOOK_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

export interface TestApp {
  readonly deps: Deps;
  readonly clock: TestClock;
  readonly app: ReturnType<typeof createApp>;
  /** Runs every job that is due, one after the other, until none is. A failing job throws. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

let databases = 0;

/** A database of its own: a file in a temporary folder, or a database on the test server. */
export const freshLocation = async (): Promise<{
  location: Location;
  dataFolder: string;
  remove: () => Promise<void>;
}> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'daybook-test-'));
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true });
  if (TEST_ENGINE === 'sqlite') {
    return {
      location: { engine: 'sqlite', path: join(dataFolder, 'daybook.db') },
      dataFolder,
      remove: async () => removeFolder(),
    };
  }
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined)
    throw new Error('TEST_POSTGRES_URL is not set: run these tests with `npm test -- unit`.');
  const name = `daybook_test_${process.pid}_${Date.now()}_${++databases}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    location: { engine: 'postgres', url: url.href },
    dataFolder,
    remove: async () => {
      await admin(`drop database ${name} with (force)`);
      removeFolder();
    },
  };
};

/** The whole program but for the port and the worker, on a database of its own. */
export const startTestApp = async (overrides: Partial<Config> = {}): Promise<TestApp> => {
  const { location, dataFolder, remove } = await freshLocation();
  const config = {
    ...readConfig({ LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' }, []),
    location,
    dataFolder,
    ...overrides,
  };
  const clock = createTestClock('2026-11-23T09:00:00Z');
  const { deps } = buildDeps(config, clock.now);
  await migrate(deps.db);
  const runJobs = async () => {
    const byKind = new Map(jobs.map((job) => [job.kind, job]));
    for (
      let job = await claimJob(deps.db, { owner: 'test', now: clock.now() });
      job !== undefined;
      job = await claimJob(deps.db, { owner: 'test', now: clock.now() })
    ) {
      await byKind.get(job.kind)?.run(deps, JSON.parse(job.payload), {
        key: job.key,
        attempts: job.attempts,
        beat: async () => true,
      });
      await finishJob(deps.db, job, clock.now());
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
