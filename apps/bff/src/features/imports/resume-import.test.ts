import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findOperationById } from '../../platform/operation/operation.store.ts';
import { aJob } from '../../testing/a-job.ts';
import { anUpload } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { runImport } from './run-import.job.ts';

const app = testApp();
const ROWS = 400;

const list = (name: number): string => {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `Person ${i},p${i}@list${name}.example,Works ${i % 40}`,
  );
  return ['Name,Email,Company', ...rows].join('\n');
};

/** An import that has begun; its job waits. */
const aStarted = async (user: TestUser, seed: number): Promise<{ id: string; operationKey: number }> => {
  const { id } = await anUpload(app.current, user, 'people.csv', list(seed));
  const { json } = await user.call('POST', `/imports/${id}/start`);
  const operation = await findOperationById(app.current.deps.db.read, json.operationId);
  return { id, operationKey: operation?.key ?? 0 };
};

/** Runs the job as a worker that is stopped after so many steps. */
const runSteps = async (operationKey: number, steps: number): Promise<void> => {
  let left = steps;
  await runImport.run(app.current.deps, { operationKey }, aJob({ beat: async () => left-- > 0 }));
};

const countContacts = async (): Promise<number> => {
  const { n } = await app.current.deps.db.read
    .selectFrom('record')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('type', '=', 'contact')
    .executeTakeFirstOrThrow();
  return n;
};

test('an import that was cut off goes on behind the last row it wrote, and nobody comes in twice', async () => {
  const user = await aUser(app.current);
  const before = await countContacts();
  const { id, operationKey } = await aStarted(user, 1);
  await runSteps(operationKey, 2);
  const half = (await user.call('GET', `/imports/${id}`)).json;
  expect(half).toMatchObject({ state: 'running' });
  expect(half.counts.created).toBeGreaterThan(0);
  expect(half.counts.created).toBeLessThan(ROWS);
  expect(await countContacts()).toBe(before + half.counts.created);

  await app.current.runJobs();
  expect((await user.call('GET', `/imports/${id}`)).json).toMatchObject({
    state: 'done',
    progress: 1,
    counts: { rows: ROWS, created: ROWS },
  });
  expect(await countContacts()).toBe(before + ROWS);
});

test('two workers that believe to have the same import do not write it twice', async () => {
  const user = await aUser(app.current);
  const before = await countContacts();
  const { operationKey } = await aStarted(user, 2);
  let overtaken = false;
  const slow = runImport.run(
    app.current.deps,
    { operationKey },
    aJob({
      beat: async () => {
        if (!overtaken) await runSteps(operationKey, 2);
        overtaken = true;
        return true;
      },
    }),
  );
  await expect(slow).rejects.toThrow('This import has gone on elsewhere.');
  await app.current.runJobs();
  expect(await countContacts()).toBe(before + ROWS);
});

test('a stopped import keeps what is in, ends, and is one undo', async () => {
  const user = await aUser(app.current);
  const before = await countContacts();
  const { id, operationKey } = await aStarted(user, 3);
  await runSteps(operationKey, 1);
  expect((await user.call('POST', `/imports/${id}/stop`)).status).toBe(200);
  await app.current.runJobs();
  const run = (await user.call('GET', `/imports/${id}`)).json;
  expect(run).toMatchObject({ state: 'stopped' });
  expect(await countContacts()).toBe(before + run.counts.created);
  await user.call('POST', `/operations/${run.operationId}/undo`);
  await app.current.runJobs();
  expect(await countContacts()).toBe(before);
});

test('an import that fails again and again ends with a reason, and what is in can be undone', async () => {
  const user = await aUser(app.current);
  const { id, operationKey } = await aStarted(user, 4);
  await runSteps(operationKey, 1);
  await runImport.gaveUp?.(app.current.deps, { operationKey });
  expect((await user.call('GET', `/imports/${id}`)).json).toMatchObject({
    state: 'failed',
    failure: 'Something went wrong here. What was imported until then is kept.',
  });
  await app.current.runJobs();
});

const FORBID = {
  sqlite: sql`create trigger no_boom before insert on contact when new.first_name = 'Boom' begin select raise(abort, 'no'); end`,
  postgres: sql`alter table contact add constraint no_boom check (first_name <> 'Boom')`,
};

test('a row that the database cannot store is rejected, and all others come in', async () => {
  const { db } = app.current.deps;
  await FORBID[db.engine].execute(db.write);
  const user = await aUser(app.current);
  const rows = Array.from({ length: 80 }, (_, i) => `${i === 30 ? 'Boom' : 'Fine'},b${i}@boom.example`);
  const { id } = await anUpload(app.current, user, 'boom.csv', ['First name,Email', ...rows].join('\n'));
  await user.call('POST', `/imports/${id}/start`);
  await app.current.runJobs();
  expect((await user.call('GET', `/imports/${id}`)).json).toMatchObject({
    state: 'done',
    counts: { rows: 80, created: 79, rejected: 1 },
  });
});

test('the file of an import goes when the import has ended', async () => {
  const user = await aUser(app.current);
  await app.current.runJobs();
  const chunks = () =>
    app.current.deps.db.read.selectFrom('file_chunk').select('content_hash').distinct().execute();
  expect(await chunks()).toEqual([]);
  const { id } = await anUpload(app.current, user, 'people.csv', list(5));
  expect(await chunks()).toHaveLength(1);
  expect(await user.call('DELETE', `/imports/${id}`)).toMatchObject({ status: 204 });
  expect(await chunks()).toEqual([]);
});
