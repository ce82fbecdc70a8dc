import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { act, insertEmail, insertRecord, loadRecord } from '../../testing/acts.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import type { Operation } from './operation.ts';

const app = testApp();

/** Undoes, redoes and undoes again, and sees that each brings back all of what it should. */
const expectThereAndBack = async (who: TestUser, body: (op: Operation) => Promise<unknown>) => {
  const before = await takeSnapshot(app.current.deps);
  await act(app.current, who, 'Did something', body);
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
    const record = await op.update('record', await loadRecord(op, contact.key), { title: 'Priya R.' });
    const account = await insertRecord(op, 'account', 'Made on the way');
    await op.update('record', record, { account_key: account.key });
  });
});

test('planned work follows its contact to a new account and back', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  await anActivity(nora, { primaryId: contact.id });
  await expectThereAndBack(nora, async (op) => {
    const account = await insertRecord(op, 'account', 'New home');
    await op.update('record', await loadRecord(op, contact.key), { account_key: account.key });
  });
});

test('an address taken from one contact and given to another goes back', async () => {
  const nora = await aUser(app.current);
  const [one, two] = [await aRecord(app.current), await aRecord(app.current, { title: 'Tom Berg' })];
  const email = `${newId()}@example.com`;
  await act(app.current, nora, 'Added an address', (op) => insertEmail(op, one.key, email));
  await expectThereAndBack(nora, async (op) => {
    const row = await op.db
      .selectFrom('contact_identity')
      .selectAll()
      .where('identity', '=', email)
      .executeTakeFirstOrThrow();
    await op.remove('contact_identity', row);
    await insertEmail(op, two.key, email);
  });
});

test('a thing removed with its parts comes back with them', async () => {
  const nora = await aUser(app.current);
  const made = { key: 0 };
  await act(app.current, nora, 'Added a contact', async (op) => {
    const record = await insertRecord(op, 'contact', 'Ana Souza');
    made.key = record.key;
    await op.insert('contact', { key: record.key, folded_name: 'ana souza' });
    await insertEmail(op, record.key, `${newId()}@example.com`);
  });
  await expectThereAndBack(nora, async (op) => {
    const record = await op.update('record', await loadRecord(op, made.key), { title: 'Ana S.' });
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
