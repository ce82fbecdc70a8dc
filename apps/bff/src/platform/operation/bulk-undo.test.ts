import { v7 as newId } from 'uuid';
import { expect, test, vi } from 'vitest';
import { jobs } from '../../jobs.ts';
import { aJob } from '../../testing/a-job.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import { beginLongOperation, continueLongOperation } from './long-operation.ts';
import { operate } from './operate.ts';
import type { Operation } from './operation.ts';
import { UNDO_JOB } from './undo.ts';

const app = testApp();

const CHUNKS = 3;
const PER_CHUNK = 120;

const names = (chunk: number) => Array.from({ length: PER_CHUNK }, (_, n) => `Contact ${chunk}-${n}`);

/** A chunk of an import as it is: an account found or made, contacts under it with an address and an entry each. */
const importSome = async (op: Operation, chunk: number, accountKey: number): Promise<void> => {
  const records = await op.insertMany(
    'record',
    names(chunk).map((title) => ({
      id: newId(),
      type: 'contact',
      title,
      sort_title: title.toLowerCase(),
      account_key: accountKey,
      created_at: op.now,
    })),
  );
  await op.insertMany(
    'contact',
    records.map(({ key, sort_title }) => ({ key, folded_name: sort_title })),
  );
  await op.insertMany(
    'contact_identity',
    records.map(({ key, id }) => ({
      contact_key: key,
      kind: 'email',
      identity: `${id}@example.com`,
      shown: `${id}@example.com`,
    })),
  );
  for (const { key, title } of records)
    op.record({
      payload: { kind: 'record.created', title, owner: null, source: 'contacts.csv' },
      records: [key],
    });
};

const complete = async (op: Operation, title: string): Promise<void> => {
  const { key } = await op.db
    .selectFrom('record')
    .select('key')
    .where('title', '=', title)
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  const contact = await op.db
    .selectFrom('contact')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  await op.update('contact', contact, { job_title: 'Head of plant' });
  await op.insert('contact_identity', {
    contact_key: key,
    kind: 'phone',
    identity: '+41441234567',
    shown: '+41 44 123 45 67',
  });
};

interface Imported {
  readonly id: string;
  readonly key: number;
  readonly accountKey: number;
}

const runImport = async (who: TestUser): Promise<Imported> => {
  const { deps } = app.current;
  const actor = { kind: 'import' as const, user: who.user };
  const begin = {
    kind: 'test.import',
    label: 'Imported contacts.csv',
    total: CHUNKS,
    job: { kind: 'test.none', payload: {} },
  };
  const { operationId, operationKey, accountKey } = await beginLongOperation(
    deps,
    actor,
    begin,
    async (op) => {
      const account = await op.insert('record', {
        id: newId(),
        type: 'account',
        title: 'Acme',
        sort_title: 'acme',
        created_at: op.now,
      });
      return { accountKey: account.key };
    },
  );
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    await continueLongOperation(deps, actor, operationKey, async (op) => {
      await importSome(op, chunk, accountKey);
      // A later row of the file knows more of somebody whom an earlier one brought.
      if (chunk === CHUNKS - 1) await complete(op, 'Contact 0-7');
      return { position: chunk === CHUNKS - 1 ? null : String(chunk), done: chunk + 1 };
    });
  }
  await deps.db.write.deleteFrom('job').where('kind', '=', 'test.none').execute();
  return { id: operationId, key: operationKey, accountKey };
};

const follow = async (who: TestUser, id: string) => (await who.call('GET', `/operations/${id}`)).json;

const undo = (who: TestUser, id: string) => who.call('POST', `/operations/${id}/undo`);

test('a large import is undone in chunks, redone and undone again', async () => {
  const nora = await aUser(app.current);
  const before = await takeSnapshot(app.current.deps);
  const { id } = await runImport(nora);
  const after = await takeSnapshot(app.current.deps);

  const undone = await undo(nora, id);
  expect(undone).toMatchObject({
    status: 200,
    json: { running: true, label: 'Imported contacts.csv', skipped: [] },
  });
  expect(await follow(nora, undone.json.operationId)).toMatchObject({ state: 'running' });
  expect(await undo(nora, undone.json.operationId)).toMatchObject({
    status: 409,
    json: { code: 'operation.running' },
  });
  await app.current.runJobs();
  expect(await follow(nora, undone.json.operationId)).toMatchObject({ state: 'done' });
  expect(await takeSnapshot(app.current.deps)).toEqual(before);

  expect((await nora.call('POST', '/redo')).status).toBe(200);
  await app.current.runJobs();
  expect(await takeSnapshot(app.current.deps)).toEqual(after);

  expect((await nora.call('POST', '/undo')).status).toBe(200);
  await app.current.runJobs();
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});

test('what somebody changed since stays whole, with its entries, and is listed once; the rest goes', async () => {
  const { deps } = app.current;
  const nora = await aUser(app.current);
  const { id, accountKey } = await runImport(nora);
  const kept = await deps.db.read
    .selectFrom('record')
    .selectAll()
    .where('title', '=', 'Contact 0-7')
    .executeTakeFirstOrThrow();
  await operate(
    deps,
    { kind: 'user', user: nora.user },
    { kind: 'test.rename', label: 'Renamed' },
    async (op) => {
      await op.update('record', kept, { title: 'Ana Souza' });
      return {};
    },
  );
  const undone = await undo(nora, id);
  await app.current.runJobs();

  const { items } = (await nora.call('GET', `/operations/${undone.json.operationId}/skipped`)).json;
  expect(items).toEqual([
    { what: 'the contact “Ana Souza”', why: 'It was changed since.' },
    { what: 'the account “Acme”', why: 'It is used by the contact “Ana Souza”.' },
  ]);
  const left = await deps.db.read
    .selectFrom('record')
    .select('title')
    .where((eb) => eb.or([eb('account_key', '=', accountKey), eb('key', '=', accountKey)]))
    .orderBy('key')
    .execute();
  expect(left.map(({ title }) => title)).toEqual(['Acme', 'Ana Souza']);
  expect(
    await deps.db.read
      .selectFrom('contact_identity')
      .select('key')
      .where('contact_key', '=', kept.key)
      .execute(),
  ).toHaveLength(2);
  const timeline = (await nora.call('GET', `/records/${kept.id}/timeline`)).json;
  expect(timeline.items.map((entry: { payload: { kind: string } }) => entry.payload.kind)).toEqual([
    'record.created',
  ]);
  expect((await takeSnapshot(deps))['timeline_count']).toEqual(await recount(deps));
});

test('an undo cut off half-way goes on where it was, with nothing done twice', async () => {
  const { deps, clock } = app.current;
  const nora = await aUser(app.current);
  const before = await takeSnapshot(deps);
  const { id } = await runImport(nora);
  const { json } = await undo(nora, id);
  const job = await deps.db.read
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', UNDO_JOB)
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  const handler = jobs.find(({ kind }) => kind === UNDO_JOB);
  // As if the process had been killed after two chunks, each time.
  for (let cut = 0; cut < 2; cut++) {
    const beat = vi
      .fn<() => Promise<boolean>>()
      .mockResolvedValueOnce(true)
      .mockResolvedValueOnce(true)
      .mockResolvedValue(false);
    await handler?.run(deps, JSON.parse(job.payload), aJob({ key: job.key, attempts: cut, beat }));
    expect(await follow(nora, json.operationId)).toMatchObject({ state: 'running' });
  }
  clock.advance(1000);
  await app.current.runJobs();
  expect(await follow(nora, json.operationId)).toMatchObject({ state: 'done' });
  expect(await takeSnapshot(deps)).toEqual(before);
});

test('a large undo is begun once, however often it is asked for', async () => {
  const nora = await aUser(app.current);
  const { id } = await runImport(nora);
  const sent = { 'idempotency-key': newId() };
  const answers = await Promise.all([
    nora.call('POST', `/operations/${id}/undo`, undefined, sent),
    nora.call('POST', `/operations/${id}/undo`, undefined, sent),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0]?.json).toEqual(answers[1]?.json);
  expect(await undo(nora, id)).toMatchObject({ status: 409 });
  await app.current.runJobs();
  const undos = await app.current.deps.db.read
    .selectFrom('operation')
    .select('state')
    .where('kind', '=', 'undo')
    .where('label', '=', 'Imported contacts.csv')
    .where('state', '=', 'running')
    .execute();
  expect(undos).toEqual([]);
});

test('an undo whose job gave up has ended, and says so', async () => {
  const { deps } = app.current;
  const nora = await aUser(app.current);
  const { id } = await runImport(nora);
  const { json } = await undo(nora, id);
  const job = await deps.db.read
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', UNDO_JOB)
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow();
  await jobs.find(({ kind }) => kind === UNDO_JOB)?.gaveUp?.(deps, JSON.parse(job.payload));
  expect(await follow(nora, json.operationId)).toMatchObject({
    state: 'done',
    failure: 'It stopped half-way: something went wrong again and again.',
  });
});
