import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import type { Actor } from '../actor.ts';
import { operate } from './operate.ts';
import type { Operation } from './operation.ts';
import type { Row } from './table-spec.ts';

const app = testApp();

const asActor = ({ user }: TestUser): Actor => ({ kind: 'user', user });

const load = (op: Operation, key: number): Promise<Row<'record'>> =>
  op.db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

/** Carries out a made-up verb and answers its operation's id. */
const act = async (
  who: TestUser,
  label: string,
  body: (op: Operation) => Promise<unknown>,
): Promise<string> => {
  const { operationId } = await operate(
    app.current.deps,
    asActor(who),
    { kind: 'test.act', label },
    async (op) => {
      await body(op);
      return {};
    },
  );
  if (operationId === null) throw new Error(`${label} did nothing.`);
  return operationId;
};

const undo = (who: TestUser, id: string) => who.call('POST', `/operations/${id}/undo`);

const anAccount = (op: Operation, title: string) =>
  op.insert('record', {
    id: newId(),
    type: 'account',
    title,
    sort_title: title.toLowerCase(),
    created_at: op.now,
  });

const anEmail = (op: Operation, contactKey: number, email: string) =>
  op.insert('contact_identity', { contact_key: contactKey, kind: 'email', identity: email, shown: email });

/** Undoes, redoes and undoes again, and sees that each brings back all of what it should. */
const expectThereAndBack = async (who: TestUser, body: (op: Operation) => Promise<unknown>) => {
  const before = await takeSnapshot(app.current.deps);
  await act(who, 'Did something', body);
  const after = await takeSnapshot(app.current.deps);
  expect(after).not.toEqual(before);
  for (const [path, expected] of [
    ['/undo', before],
    ['/redo', after],
    ['/undo', before],
  ] as const) {
    expect(await who.call('POST', path)).toMatchObject({ status: 200, json: { label: 'Did something' } });
    expect(await takeSnapshot(app.current.deps)).toEqual(expected);
  }
};

test('a contact moved to an account made in the same breath comes back, and the account goes', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  await expectThereAndBack(nora, async (op) => {
    const record = await op.update('record', await load(op, contact.key), { title: 'Priya R.' });
    const account = await anAccount(op, 'Made on the way');
    await op.update('record', record, { account_key: account.key });
  });
});

test('planned work follows its contact to a new account and back', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  await nora.call('POST', '/activities', {
    id: newId(),
    type: 'call',
    subject: 'Discovery',
    recordId: contact.id,
    ownerId: nora.user.id,
  });
  await expectThereAndBack(nora, async (op) => {
    const account = await anAccount(op, 'New home');
    await op.update('record', await load(op, contact.key), { account_key: account.key });
  });
});

test('an address taken from one contact and given to another goes back', async () => {
  const nora = await aUser(app.current);
  const [one, two] = [await aRecord(app.current), await aRecord(app.current, { title: 'Tom Berg' })];
  const email = `${newId()}@example.com`;
  await act(nora, 'Added an address', (op) => anEmail(op, one.key, email));
  await expectThereAndBack(nora, async (op) => {
    const row = await op.db
      .selectFrom('contact_identity')
      .selectAll()
      .where('identity', '=', email)
      .executeTakeFirstOrThrow();
    await op.remove('contact_identity', row);
    await anEmail(op, two.key, email);
  });
});

test('a thing removed with its parts comes back with them', async () => {
  const nora = await aUser(app.current);
  const made = { key: 0 };
  await act(nora, 'Added a contact', async (op) => {
    const record = await op.insert('record', {
      id: newId(),
      type: 'contact',
      title: 'Ana Souza',
      sort_title: 'ana souza',
      created_at: op.now,
    });
    made.key = record.key;
    await op.insert('contact', { key: record.key, folded_name: 'ana souza' });
    await anEmail(op, record.key, `${newId()}@example.com`);
  });
  await expectThereAndBack(nora, async (op) => {
    const record = await op.update('record', await load(op, made.key), { title: 'Ana S.' });
    const contact = await op.db
      .selectFrom('contact')
      .selectAll()
      .where('key', '=', made.key)
      .executeTakeFirstOrThrow();
    const [email] = await op.db
      .selectFrom('contact_identity')
      .selectAll()
      .where('contact_key', '=', made.key)
      .execute();
    if (email !== undefined) await op.remove('contact_identity', email);
    await op.remove('contact', contact);
    await op.remove('record', record);
  });
});

test('what only wrote on a timeline is undone and redone too', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  await expectThereAndBack(nora, async (op) => {
    op.record({ payload: { kind: 'record.archived' }, records: [contact.key] });
  });
});

test('G-04: what somebody built on stays, and is named', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const made = { key: 0, part: 0 };
  const id = await act(nora, 'Added Acme', async (op) => {
    const account = await anAccount(op, 'Acme');
    const contact = await op.insert('record', {
      id: newId(),
      type: 'contact',
      title: 'Ana Souza',
      sort_title: 'ana souza',
      account_key: account.key,
      created_at: op.now,
    });
    made.key = account.key;
    made.part = contact.key;
  });
  // The operation's own contact points at the account first; the later one must be seen beside it.
  const later = await act(ben, 'Moved Tom', async (op) => {
    const tom = await op.insert('record', {
      id: newId(),
      type: 'contact',
      title: 'Tom Berg',
      sort_title: 'tom berg',
      created_at: op.now,
    });
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

test('what was changed since is refused, field by field, and by its parts', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  const id = await act(nora, 'Renamed Priya', async (op) =>
    op.update('record', await load(op, contact.key), { title: 'Priya S.' }),
  );
  await act(nora, 'Archived Priya', async (op) =>
    op.update('record', await load(op, contact.key), { state: 'archived' }),
  );
  expect((await undo(nora, id)).status).toBe(200);

  const again = await act(nora, 'Renamed Priya', async (op) =>
    op.update('record', await load(op, contact.key), { title: 'Priya T.' }),
  );
  await act(nora, 'Renamed Priya', async (op) =>
    op.update('record', await load(op, contact.key), { title: 'Priya U.' }),
  );
  expect(await undo(nora, again)).toMatchObject({
    status: 409,
    json: {
      detail: '“Renamed Priya” cannot be undone because of the contact “Priya U.”. It was changed since.',
    },
  });

  const made = { key: 0 };
  const adding = await act(nora, 'Added Acme', async (op) => {
    made.key = (await anAccount(op, 'Acme')).key;
  });
  await act(nora, 'Added an address', (op) => anEmail(op, made.key, `${newId()}@example.com`));
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
  await act(nora, 'Renamed', async (op) => op.update('record', await load(op, key), { title: 'Renamed' }));
  const before = await version();
  await act(nora, 'Removed', async (op) => op.remove('record', await load(op, key)));
  await nora.call('POST', '/undo');
  expect(await version()).toBeGreaterThan(before);
});

test('Z pressed twice at once on the same thing undoes it once', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(nora, 'Renamed', async (op) =>
    op.update('record', await load(op, key), { title: 'Renamed' }),
  );
  const statuses = (await Promise.all([undo(nora, id), undo(nora, id), undo(nora, id)])).map(
    ({ status }) => status,
  );
  expect(statuses.sort()).toEqual([200, 409, 409]);
});

test('an undo whose answer was lost on the way is not carried out a second time', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  await act(nora, 'First', async (op) => op.update('record', await load(op, key), { title: 'First' }));
  await act(nora, 'Second', async (op) => op.update('record', await load(op, key), { title: 'Second' }));
  const sent = { 'idempotency-key': newId() };
  const first = await nora.call('POST', '/undo', undefined, sent);
  expect(first).toMatchObject({ status: 200, json: { label: 'Second', skipped: [], running: false } });
  expect(await nora.call('POST', '/undo', undefined, sent)).toEqual(first);
  expect((await nora.call('POST', '/undo')).json.label).toBe('First');
});

test('after thirty days a thing can no longer be undone', async () => {
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(nora, 'Renamed', async (op) =>
    op.update('record', await load(op, key), { title: 'Long ago' }),
  );
  app.current.clock.advance(30 * 86_400_000);
  const later = await aUser(app.current, { role: 'admin' });
  expect(await undo(later, id)).toMatchObject({ status: 409, json: { code: 'operation.not-undoable' } });
});

test('what was queued is not sent after an undo, is sent after a redo, and what has left is named', async () => {
  const { deps } = app.current;
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  const id = await act(nora, 'Wrote to Ana', async (op) => {
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
