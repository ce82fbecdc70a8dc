import { jobWords } from '@daybook/shared/operator/job.words';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { jobs } from '../../jobs.ts';
import { noteUntold } from '../../platform/backup/untold-backups.ts';
import { UNDO_JOB } from '../../platform/operation/undo.ts';
import { aContact } from '../../testing/crm.ts';
import { aDeadJob } from '../../testing/dead-job.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { selectActive, selectDead } from './jobs.store.ts';
import { noteBackup } from './note-backup.ts';
import { takeOverBackups } from './take-over-backups.ts';

const app = testApp();
const DAY_MS = 86_400_000;
let admin: TestUser;

beforeAll(async () => {
  admin = await aUser(app.current, { role: 'admin' });
});

const history = async () => (await admin.call('GET', '/operations')).json.items;
const dead = async () => (await admin.call('GET', '/jobs?state=dead')).json.items;

test('every kind of work has words for those who run the server', () => {
  expect(jobs.filter(({ kind }) => jobWords(kind) === undefined).map(({ kind }) => kind)).toEqual([]);
});

test('a dead letter is tried again from the start, and what fails is told without what it was about', async () => {
  const key = await aDeadJob(app.current.deps, { payload: '{"email":"priya@northwind.example"}' });
  const { json } = await admin.call('GET', '/jobs?state=dead');
  expect(json.items).toMatchObject([
    { key, kind: 'search.rebuild', state: 'dead', attempts: 8, lastError: 'Error' },
  ]);
  expect(JSON.stringify(json)).not.toContain('priya');
  expect((await admin.call('GET', '/server')).json.jobs.dead).toBe(1);

  expect(await admin.call('POST', `/jobs/${key}/retry`)).toMatchObject({ status: 200, json: { queued: 1 } });
  const { json: active } = await admin.call('GET', '/jobs');
  expect(active.items).toContainEqual(expect.objectContaining({ key, state: 'waiting', attempts: 0 }));
  await app.current.runJobs();
  expect(await dead()).toEqual([]);
  expect((await history())[0]).toMatchObject({
    label: 'Tried again: bringing the search up to date',
    actor: { id: admin.user.id },
    undoable: false,
  });
  expect((await admin.call('POST', `/jobs/${key}/retry`)).status).toBe(404);
});

test('a dead letter that is dropped is gone, cannot be tried again, and the history says who dropped it', async () => {
  const key = await aDeadJob(app.current.deps);
  expect((await admin.call('DELETE', `/jobs/${key}`)).json).toEqual({ dropped: 1 });
  expect((await history())[0]).toMatchObject({
    label: 'Dropped: bringing the search up to date',
    actor: { id: admin.user.id },
    undoable: false,
  });
  expect((await admin.call('POST', `/jobs/${key}/retry`)).status).toBe(404);
  expect((await admin.call('DELETE', `/jobs/${key}`)).status).toBe(404);
});

test('what waits already, was undone, or has ended half-way is not tried again', async () => {
  const { deps } = app.current;
  const first = await aDeadJob(deps, { unique_key: 'once' });
  const second = await aDeadJob(deps, { unique_key: 'once' });
  expect((await admin.call('POST', `/jobs/${first}/retry`)).status).toBe(200);
  expect(await admin.call('POST', `/jobs/${second}/retry`)).toMatchObject({
    status: 409,
    json: { detail: 'The same work waits already. Drop this one.' },
  });
  await admin.call('DELETE', `/jobs/${second}`);

  await aContact(admin);
  const { json: undone } = await admin.call('POST', '/undo');
  const { key: operationKey } = await deps.db.read
    .selectFrom('operation')
    .select('undoes_key as key')
    .where('id', '=', undone.operationId)
    .executeTakeFirstOrThrow();
  const part = await aDeadJob(deps, { operation_key: operationKey });
  expect((await admin.call('POST', `/jobs/${part}/retry`)).json.detail).toContain('was undone');
  await admin.call('DELETE', `/jobs/${part}`);

  const half = await aDeadJob(deps, { kind: 'import.run', payload: '{"operationKey":1}' });
  expect((await admin.call('POST', `/jobs/${half}/retry`)).json.detail).toContain('Import the file again');
  await admin.call('DELETE', `/jobs/${half}`);
});

test('a large undo that had given up goes on from where it was', async () => {
  const { deps } = app.current;
  await aContact(admin);
  await admin.call('POST', '/undo');
  const { key } = await deps.db.read
    .selectFrom('operation')
    .select('key')
    .where('undoes_key', 'is not', null)
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  await deps.db.write
    .updateTable('operation')
    .set({ failure: 'It stopped half-way.' })
    .where('key', '=', key)
    .execute();
  const job = await aDeadJob(deps, { kind: UNDO_JOB, payload: JSON.stringify({ operationKey: key }) });
  expect((await admin.call('POST', `/jobs/${job}/retry`)).status).toBe(200);
  const { state, failure } = await deps.db.read
    .selectFrom('operation')
    .select(['state', 'failure'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  expect({ state, failure }).toEqual({ state: 'running', failure: null });
  await admin.call('DELETE', `/jobs/${job}`);
  await deps.db.write.deleteFrom('job').where('key', '=', job).execute();
});

test('the server says what it is, how much it holds, and when it was last backed up', async () => {
  const { deps, clock } = app.current;
  const { json: before } = await admin.call('GET', '/server');
  expect(before).toMatchObject({
    engine: deps.db.engine,
    files: { n: 0, bytes: 0 },
    backup: { last: null, whole: null, overdue: true },
  });
  expect(before.databaseBytes).toBeGreaterThan(10_000);
  await aContact(admin);
  const { json: after } = await admin.call('GET', '/server');
  expect(after.counts.contacts).toEqual({ n: before.counts.contacts.n + 1, exact: true });

  const started = clock.now();
  await noteBackup(deps, { startedAt: started, finishedAt: started + 2000, bytes: 5000, ok: true });
  await noteBackup(deps, { startedAt: started + 3000, finishedAt: started + 4000, bytes: 0, ok: false });
  expect((await admin.call('GET', '/server')).json.backup).toEqual({
    last: { at: new Date(started + 4000).toISOString(), ok: false },
    whole: { at: new Date(started).toISOString(), bytes: 5000 },
    overdue: false,
  });
  clock.advance(6 * DAY_MS);
  await admin.call('GET', '/me');
  clock.advance(1.5 * DAY_MS);
  expect((await admin.call('GET', '/server')).json.backup.overdue).toBe(true);
});

test('a backup made while no server ran is told at the next start', async () => {
  const { deps } = app.current;
  const at = deps.clock() + DAY_MS;
  noteUntold(deps.config.dataFolder, { startedAt: at, finishedAt: at, bytes: 7000, ok: true });
  // Cut off by a full disk.
  noteUntold(deps.config.dataFolder, { startedAt: at });
  await takeOverBackups(deps);
  await takeOverBackups(deps);
  const runs = await deps.db.read
    .selectFrom('backup_run')
    .select('bytes')
    .where('bytes', '=', 7000)
    .execute();
  expect(runs).toHaveLength(1);
});

test('many backups leave the last hundred, and the last whole one however long ago', async () => {
  const { deps } = app.current;
  const at = deps.clock() + 10 * DAY_MS;
  const run = { startedAt: at, finishedAt: at, bytes: 1, ok: true };
  await noteBackup(deps, run);
  await noteBackup(deps, run);
  for (let n = 1; n <= 120; n++)
    await noteBackup(deps, { startedAt: at + n, finishedAt: at + n, bytes: 0, ok: false });
  const rows = await deps.db.read.selectFrom('backup_run').select('ok').execute();
  expect(rows).toHaveLength(101);
  expect(rows.filter(({ ok }) => ok === 1)).toHaveLength(1);
});

test('the lists of jobs are ranges of their indexes, however many are done', async () => {
  const { db } = app.current.deps;
  await sql`${upTo(5000)} insert into job (kind, payload, run_at, state, created_at, finished_at)
    select 'x', '{}', i, case when i % 100 = 0 then 'queued' when i % 100 = 1 then 'dead' else 'done' end, i, i
    from series`.execute(db.write);
  await analyse(db);
  for (const select of [selectActive, selectDead]) {
    const plan = await planOf(db, select(db.read, { after: [500, 500], limit: 20 }).compile());
    expect(plan).toMatch(/job_d(ue|ead)/);
    expect(costlyStep(db, plan), plan).toBeUndefined();
  }
});
