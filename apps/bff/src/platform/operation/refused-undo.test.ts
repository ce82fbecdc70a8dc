import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { act, insertEmail, insertRecord, loadRecord } from '../../testing/acts.ts';
import { upload } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const undo = (who: TestUser, id: string) => who.call('POST', `/operations/${id}/undo`);

test('what somebody built on stays, and is named', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const made = { key: 0 };
  const id = await act(app.current, nora, 'Added Acme', async (op) => {
    const account = await insertRecord(op, 'account', 'Acme');
    await insertRecord(op, 'contact', 'Ana Souza', account.key);
    made.key = account.key;
  });
  // The operation's own contact points at the account first; the later one must be seen beside it.
  const later = await act(app.current, ben, 'Moved Tom', async (op) => {
    const tom = await insertRecord(op, 'contact', 'Tom Berg');
    await op.update('record', tom, { account_key: made.key });
  });
  expect(await undo(nora, id)).toMatchObject({
    status: 409,
    json: {
      code: 'operation.conflict',
      detail:
        '“Added Acme” cannot be undone because of the account “Acme”. It is used by the contact “Tom Berg”.',
    },
  });
  expect((await undo(ben, later)).status).toBe(200);
  expect((await undo(nora, id)).status).toBe(200);
});

test('a user who has uploaded something stays, and it says why', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const { id } = await app.current.deps.db.read
    .selectFrom('operation')
    .select('id')
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  expect((await upload(app.current, ben, 'people.csv', 'Name\nAna Souza\n')).status).toBe(200);
  expect(await undo(admin, id)).toMatchObject({
    status: 409,
    json: {
      code: 'operation.conflict',
      detail: '“A user” cannot be undone because of the user Ben Adeyemi. They have uploaded files.',
    },
  });
});

test('what was changed since is refused, field by field, and by its parts', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  const id = await act(app.current, nora, 'Renamed Priya', async (op) =>
    op.update('record', await loadRecord(op, contact.key), { title: 'Priya S.' }),
  );
  await act(app.current, nora, 'Archived Priya', async (op) =>
    op.update('record', await loadRecord(op, contact.key), { state: 'archived' }),
  );
  expect((await undo(nora, id)).status).toBe(200);

  const again = await act(app.current, nora, 'Renamed Priya', async (op) =>
    op.update('record', await loadRecord(op, contact.key), { title: 'Priya T.' }),
  );
  await act(app.current, nora, 'Renamed Priya', async (op) =>
    op.update('record', await loadRecord(op, contact.key), { title: 'Priya U.' }),
  );
  expect(await undo(nora, again)).toMatchObject({
    status: 409,
    json: {
      detail: '“Renamed Priya” cannot be undone because of the contact “Priya U.”. It was changed since.',
    },
  });

  const made = { key: 0 };
  const adding = await act(app.current, nora, 'Added Acme', async (op) => {
    made.key = (await insertRecord(op, 'account', 'Acme')).key;
  });
  await act(app.current, nora, 'Added an address', (op) =>
    insertEmail(op, made.key, `${newId()}@example.com`),
  );
  expect(await undo(nora, adding)).toMatchObject({
    status: 409,
    json: { detail: '“Added Acme” cannot be undone because of the account “Acme”. It was changed since.' },
  });
});

test('versions only grow, also of what was removed and brought back', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const version = async () =>
    (
      await app.current.deps.db.read
        .selectFrom('record')
        .select('version')
        .where('key', '=', key)
        .executeTakeFirst()
    )?.version ?? 0;
  await act(app.current, nora, 'Renamed', async (op) =>
    op.update('record', await loadRecord(op, key), { title: 'Renamed' }),
  );
  const before = await version();
  await act(app.current, nora, 'Removed', async (op) => op.remove('record', await loadRecord(op, key)));
  await nora.call('POST', '/undo');
  expect(await version()).toBeGreaterThan(before);
});

test('Z pressed twice at once on the same thing undoes it once', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(app.current, nora, 'Renamed', async (op) =>
    op.update('record', await loadRecord(op, key), { title: 'Renamed' }),
  );
  const statuses = (await Promise.all([undo(nora, id), undo(nora, id), undo(nora, id)])).map(
    ({ status }) => status,
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
});

test('an undo whose answer was lost on the way is not carried out a second time', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  await act(app.current, nora, 'First', async (op) =>
    op.update('record', await loadRecord(op, key), { title: 'First' }),
  );
  await act(app.current, nora, 'Second', async (op) =>
    op.update('record', await loadRecord(op, key), { title: 'Second' }),
  );
  const sent = { 'idempotency-key': newId() };
  const first = await nora.call('POST', '/undo', undefined, sent);
  expect(first).toMatchObject({ status: 200, json: { label: 'Second', skipped: [], running: false } });
  expect(await nora.call('POST', '/undo', undefined, sent)).toEqual(first);
  expect((await nora.call('POST', '/undo')).json.label).toBe('First');
});

test('after thirty days a thing can no longer be undone', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(app.current, nora, 'Renamed', async (op) =>
    op.update('record', await loadRecord(op, key), { title: 'Long ago' }),
  );
  app.current.clock.advance(30 * 86_400_000);
  const later = await aUser(app.current, { role: 'admin' });
  expect(await undo(later, id)).toMatchObject({ status: 409, json: { code: 'operation.not-undoable' } });
});

test('what was queued is not sent after an undo, is sent after a redo, and what has left is named', async () => {
  const { deps } = app.current;
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(app.current, nora, 'Wrote to Ana', async (op) => {
    op.record({ payload: { kind: 'record.archived' }, records: [key] });
    op.enqueue({
      kind: 'mail.send',
      payload: { to: 'ana' },
      runAt: op.now + 60_000,
      sends: 'The email to Ana Souza',
    });
    op.enqueue({ kind: 'mail.send', payload: { to: 'tom' }, sends: 'The email to Tom Berg' });
  });
  const states = async () =>
    (
      await deps.db.read
        .selectFrom('job')
        .select(['state', 'sends'])
        .where('kind', '=', 'mail.send')
        .orderBy('key')
        .execute()
    ).map((job) => job.state);
  await deps.db.write
    .updateTable('job')
    .set({ state: 'done' })
    .where('sends', '=', 'The email to Tom Berg')
    .execute();
  expect((await undo(nora, id)).json).toMatchObject({ remaining: ['The email to Tom Berg'] });
  expect(await states()).toEqual(['cancelled', 'done']);
  await nora.call('POST', '/redo');
  expect(await states()).toEqual(['queued', 'done']);
  await deps.db.write.deleteFrom('job').where('kind', '=', 'mail.send').execute();
});
