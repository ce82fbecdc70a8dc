import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { testApp } from '../../testing/test-app.ts';
import { claimJob, type JobRow, LEASE_MS, MAX_ATTEMPTS } from './job.store.ts';
import type { JobHandler, RunningJob } from './job.ts';
import { startWorker, type Worker, type WorkerDeps } from './worker.ts';

const app = testApp();

const workers: Worker[] = [];
const work = (...handlers: JobHandler<WorkerDeps>[]): Worker => {
  const worker = startWorker(app.current.deps, handlers);
  workers.push(worker);
  return worker;
};

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await app.current.deps.db.write.deleteFrom('job').execute();
});

interface Queued {
  readonly kind?: string;
  readonly inMs?: number;
  readonly attempts?: number;
}

const queue = async ({ kind = 'send', inMs = 0, attempts = 0 }: Queued = {}): Promise<number> => {
  const { deps } = app.current;
  const now = deps.clock();
  const { key } = await deps.db.write
    .insertInto('job')
    .values({ kind, payload: '{"to":"Ana"}', run_at: now + inMs, attempts, created_at: now })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};

const find = (key: number): Promise<JobRow> =>
  app.current.deps.db.read.selectFrom('job').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const until = (key: number, state: string) =>
  eventually(async () => expect(await find(key)).toMatchObject({ state }));

test('two workers with two lanes each run fifty jobs once each, and a job not yet due waits', async () => {
  const ran: number[] = [];
  const send: JobHandler<WorkerDeps> = {
    kind: 'send',
    run: async (_deps, _payload, { key }) => {
      ran.push(key);
      await sleep(2);
    },
  };
  const keys: number[] = [];
  for (let n = 0; n < 50; n++) keys.push(await queue());
  const later = await queue({ inMs: 60_000 });
  work(send);
  work(send);
  await eventually(() => expect(ran.length).toBeGreaterThanOrEqual(50));
  expect(ran.toSorted((a, b) => a - b)).toEqual(keys);
  for (const key of keys) await until(key, 'done');

  app.current.clock.advance(60_000);
  for (const worker of workers) worker.wake();
  await until(later, 'done');
  expect(ran).toHaveLength(51);
});

test('a failing job is tried again, later each time, and after the last try is a dead letter that is told of', async () => {
  const gaveUp: unknown[] = [];
  const tries: number[] = [];
  const send: JobHandler<WorkerDeps> = {
    kind: 'send',
    run: async (_deps, _payload, { attempts }) => {
      tries.push(attempts);
      throw new RangeError('Ana cannot be reached');
    },
    gaveUp: async (_deps, payload) => {
      gaveUp.push(payload);
    },
  };
  const key = await queue();
  const worker = work(send);
  const waits: number[] = [];
  for (let n = 1; n < MAX_ATTEMPTS; n++) {
    await eventually(async () => expect(await find(key)).toMatchObject({ state: 'queued', attempts: n }));
    const { run_at } = await find(key);
    waits.push(run_at - app.current.clock.now());
    app.current.clock.advance(run_at - app.current.clock.now());
    worker.wake();
  }
  await until(key, 'dead');
  expect(tries).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000]);
  // The message of an error may quote data, so only its kind is kept.
  expect((await find(key)).last_error).toBe('RangeError');
  await eventually(() => expect(gaveUp).toEqual([{ to: 'Ana' }]));
});

test('a job whose worker was cut off is taken over when the lease has ended, not before', async () => {
  const { deps, clock } = app.current;
  const key = await queue();
  expect(await claimJob(deps.db, { owner: 'cut off', now: clock.now() })).toMatchObject({ key });
  expect(await claimJob(deps.db, { owner: 'next', now: clock.now() })).toBeUndefined();
  clock.advance(LEASE_MS - 1);
  expect(await claimJob(deps.db, { owner: 'next', now: clock.now() })).toBeUndefined();
  clock.advance(1);
  expect(await claimJob(deps.db, { owner: 'next', now: clock.now() })).toMatchObject({ key, attempts: 2 });
});

test('a job that ended its worker every time is not tried for ever', async () => {
  const ran: number[] = [];
  const key = await queue({ attempts: MAX_ATTEMPTS });
  work({
    kind: 'send',
    run: async () => {
      ran.push(1);
    },
  });
  await until(key, 'dead');
  expect(ran).toEqual([]);
});

test('a short job need not wait for a long one', async () => {
  const held = Promise.withResolvers<void>();
  const long = await queue({ kind: 'import' });
  const short = await queue({ kind: 'send' });
  work({ kind: 'import', run: () => held.promise }, { kind: 'send', run: async () => undefined });
  await until(short, 'done');
  expect(await find(long)).toMatchObject({ state: 'running' });
  held.resolve();
  await until(long, 'done');
});

test('work that got further before its worker was killed is not given up, however often that happens', async () => {
  const held = Promise.withResolvers<void>();
  const twoSteps = async (_deps: unknown, _payload: unknown, { beat }: RunningJob) => {
    await beat();
    await beat();
    await held.promise;
  };
  const attempts = MAX_ATTEMPTS - 1;
  const further = await queue({ kind: 'import', attempts });
  const again = await queue({ kind: 'send', attempts });
  work({ kind: 'import', resumes: true, run: twoSteps }, { kind: 'send', run: twoSteps });
  await eventually(async () => expect(await find(further)).toMatchObject({ state: 'running', attempts: 1 }));
  await eventually(async () =>
    expect(await find(again)).toMatchObject({ state: 'running', attempts: MAX_ATTEMPTS }),
  );
  held.resolve();
  await until(further, 'done');
});

test('a job that waits for something else is looked at again later, and no try is counted', async () => {
  let tries = 0;
  const key = await queue({ kind: 'erase' });
  const worker = work({
    kind: 'erase',
    run: async (_deps, _payload, { putOff }) => {
      tries += 1;
      if (tries <= MAX_ATTEMPTS) putOff(60_000);
    },
  });
  for (let n = 1; n <= MAX_ATTEMPTS; n++) {
    await eventually(async () => {
      expect(tries).toBe(n);
      expect(await find(key)).toMatchObject({ state: 'queued', attempts: 0 });
    });
    app.current.clock.advance(60_000);
    worker.wake();
  }
  await until(key, 'done');
});

test('a stopped worker lets the running job end its step and gives it back without counting a try', async () => {
  const steps: number[] = [];
  const key = await queue({ kind: 'import' });
  const worker = work({
    kind: 'import',
    run: async (_deps, _payload, { beat }) => {
      while (await beat()) {
        steps.push(1);
        await sleep(5);
      }
    },
  });
  await eventually(() => expect(steps.length).toBeGreaterThan(2));
  await worker.stop();
  expect(await find(key)).toMatchObject({ state: 'queued', attempts: 0, lease_until: 0, lease_owner: null });
});

test('a recurring job is made once, however many processes start, and comes again after its time', async () => {
  const ran: number[] = [];
  const tidy: JobHandler<WorkerDeps> = {
    kind: 'tidy',
    everyMs: 3_600_000,
    run: async () => {
      ran.push(app.current.clock.now());
    },
  };
  work(tidy);
  work(tidy);
  await eventually(() => expect(ran).toHaveLength(1));
  const jobs = () =>
    app.current.deps.db.read.selectFrom('job').selectAll().where('kind', '=', 'tidy').execute();
  await eventually(async () => expect(await jobs()).toMatchObject([{ state: 'queued', attempts: 0 }]));

  app.current.clock.advance(3_600_000);
  for (const worker of workers) worker.wake();
  await eventually(() => expect(ran).toHaveLength(2));
  expect(await jobs()).toHaveLength(1);
});

test('a recurring job that keeps failing comes again at its next time', async () => {
  const tries: number[] = [];
  const worker = work({
    kind: 'tidy',
    everyMs: 3_600_000,
    run: async (_deps, _payload, { attempts }) => {
      tries.push(attempts);
      throw new Error('not today');
    },
  });
  const job = () =>
    app.current.deps.db.read.selectFrom('job').selectAll().where('kind', '=', 'tidy').executeTakeFirst();
  for (let n = 1; n <= MAX_ATTEMPTS; n++) {
    await eventually(async () =>
      expect(await job()).toMatchObject({ state: 'queued', attempts: n % MAX_ATTEMPTS }),
    );
    const next = (await job())?.run_at ?? 0;
    app.current.clock.advance(next - app.current.clock.now());
    worker.wake();
  }
  await eventually(() => expect(tries.length).toBeGreaterThanOrEqual(9));
  expect(tries.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
});

test('a job of a kind this version does not know waits for one that does', async () => {
  const key = await queue({ kind: 'from-the-future' });
  const known = await queue();
  work({ kind: 'send', run: async () => undefined });
  await until(known, 'done');
  expect(await find(key)).toMatchObject({ state: 'queued', attempts: 0 });
});
