import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';
import { type Actor, SYSTEM } from '../actor.ts';
import type { Row } from './journal-table.ts';
import { operate } from './operate.ts';
import type { Operation } from './operation.ts';
import { findRows } from './rows.store.ts';

const app = testApp();

const load = async (op: Operation, key: number): Promise<Row<'record'>> =>
  op.db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const rename = (actor: Actor, key: number, title: string) =>
  operate(app.current.deps, actor, { kind: 'record.rename', label: `Renamed to “${title}”` }, async (op) => {
    const { title: before } = await op.update('record', await load(op, key), { title });
    return { before };
  });

const titleOf = async (key: number) =>
  (await findRows(app.current.deps.db.read, 'record', [key])).get(key)?.['title'];

const operations = () => app.current.deps.db.read.selectFrom('operation').select(['id', 'label']).execute();

const asking = (key: string, bodyHash = 'body'): Actor => ({
  ...SYSTEM,
  request: { key, route: 'POST /records', bodyHash },
});

test('what fails half-way leaves nothing behind', async () => {
  const { deps } = app.current;
  const { key } = await aRecord(app.current);
  const before = await operations();
  const failing = operate(deps, SYSTEM, { kind: 'record.rename', label: 'Renamed' }, async (op) => {
    await op.update('record', await load(op, key), { title: 'Half done' });
    op.record({ payload: { kind: 'record.archived' }, records: [key] });
    throw new Error('The rest went wrong.');
  });
  await expect(failing).rejects.toThrow('The rest went wrong.');
  expect(await titleOf(key)).toBe('Priya Raman');
  expect(await operations()).toEqual(before);
});

test('what comes to nothing is not an operation', async () => {
  const { key } = await aRecord(app.current);
  expect(await rename(SYSTEM, key, 'Priya Raman')).toEqual({ before: 'Priya Raman', operationId: null });
  const there = await operate(
    app.current.deps,
    SYSTEM,
    { kind: 'record.rename', label: 'There and back' },
    async (op) => {
      const renamed = await op.update('record', await load(op, key), { title: 'Priya R.' });
      const tag = await op.insert('tag', { id: newId(), name: 'Later', identity: newId() });
      await op.update('record', renamed, { title: 'Priya Raman' });
      await op.remove('tag', tag);
      return {};
    },
  );
  expect(there.operationId).toBeNull();
});

test('inside an operation only its own handle may touch the database', async () => {
  const { deps } = app.current;
  const { key } = await aRecord(app.current);
  const inside = (body: () => Promise<unknown>) =>
    operate(deps, SYSTEM, { kind: 'test.nesting', label: 'Nested' }, async () => {
      await body();
      return {};
    });
  const message = 'Inside the operation test.nesting only its own handle may touch the database.';
  await expect(inside(() => findRows(deps.db.read, 'record', [key]))).rejects.toThrow(message);
  await expect(inside(() => deps.db.write.updateTable('job').set({ kind: 'x' }).execute())).rejects.toThrow(
    message,
  );
  await expect(inside(() => rename(SYSTEM, key, 'Nested'))).rejects.toThrow(message);
  expect(await titleOf(key)).toBe('Priya Raman');
});

test('a repeated request gets the first answer, also while the first is in flight', async () => {
  const { key } = await aRecord(app.current);
  const answers = await Promise.all([1, 2, 3, 4].map(() => rename(asking('once only'), key, 'Priya S.')));
  expect(new Set(answers.map((answer) => answer.operationId)).size).toBe(1);
  expect(await rename(asking('once only'), key, 'Ignored')).toEqual(answers[0]);
  expect(await titleOf(key)).toBe('Priya S.');
  expect((await operations()).filter(({ label }) => label === 'Renamed to “Priya S.”')).toHaveLength(1);
});

test('the same key for something else is refused; a refused request may be sent again', async () => {
  const { deps } = app.current;
  const { key } = await aRecord(app.current);
  await rename(asking('used', 'one body'), key, 'Priya T.');
  await expect(rename(asking('used', 'another body'), key, 'Priya U.')).rejects.toMatchObject({
    code: 'request.key-reused',
  });

  const attempt = (mood: 'refuse' | 'accept') =>
    operate(deps, asking('refused first'), { kind: 'record.rename', label: 'Renamed' }, async (op) => {
      if (mood === 'refuse') throw new Error('Not now.');
      await op.update('record', await load(op, key), { title: 'Priya V.' });
      return {};
    });
  await expect(attempt('refuse')).rejects.toThrow('Not now.');
  await attempt('accept');
  expect(await titleOf(key)).toBe('Priya V.');
});

test('many who change the same row at once are all heard', async () => {
  const { deps } = app.current;
  const { key } = await aRecord(app.current, { title: '0' });
  const increment = () =>
    operate(deps, SYSTEM, { kind: 'record.count', label: 'Counted' }, async (op) => {
      const row = await load(op, key);
      await op.update('record', row, { title: String(Number(row.title) + 1) });
      return {};
    });
  await Promise.all(Array.from({ length: 12 }, increment));
  expect(await titleOf(key)).toBe('12');
});

test('two who find a unique value free at once: one gets it, the other finds it taken', async () => {
  const { deps } = app.current;
  const identity = `tag-${newId()}`;
  const ensureTag = () =>
    operate(deps, SYSTEM, { kind: 'tag.ensure', label: 'Tagged' }, async (op) => {
      const known = await op.db
        .selectFrom('tag')
        .selectAll()
        .where('identity', '=', identity)
        .executeTakeFirst();
      const tag = known ?? (await op.insert('tag', { id: newId(), name: 'Reseller', identity }));
      return { id: tag.id };
    });
  const tags = await Promise.all([ensureTag(), ensureTag(), ensureTag()]);
  expect(new Set(tags.map(({ id }) => id)).size).toBe(1);
});

test('rows come back in the order given, whether their keys are given or made', async () => {
  const { deps } = app.current;
  const records = [await aRecord(app.current), await aRecord(app.current), await aRecord(app.current)];
  const keys = records.map(({ key }) => key).toReversed();
  const { names } = await operate(deps, SYSTEM, { kind: 'test.order', label: 'In order' }, async (op) => {
    const contacts = await op.insertMany(
      'contact',
      keys.map((key) => ({ key, folded_name: `name ${key}` })),
    );
    const tags = await op.insertMany(
      'tag',
      ['c', 'a', 'b'].map((name) => ({ id: newId(), name, identity: newId() })),
    );
    return { names: [...contacts.map((row) => row.folded_name), ...tags.map((row) => row.name)] };
  });
  expect(names).toEqual([...keys.map((key) => `name ${key}`), 'c', 'a', 'b']);
});

test('of a job that is to wait only once, the second is left out', async () => {
  const { deps } = app.current;
  const { key } = await aRecord(app.current);
  for (const title of ['Once', 'Twice']) {
    await operate(deps, SYSTEM, { kind: 'record.rename', label: title }, async (op) => {
      await op.update('record', await load(op, key), { title });
      op.enqueue({ kind: 'records.reindex', payload: { accountKey: key }, once: `reindex ${key}` });
      op.enqueue({ kind: 'records.reindex', payload: { accountKey: key }, once: `reindex ${key}` });
      return {};
    });
  }
  const jobs = await deps.db.read
    .selectFrom('job')
    .select('key')
    .where('unique_key', '=', `reindex ${key}`)
    .execute();
  expect(jobs).toHaveLength(1);
});
