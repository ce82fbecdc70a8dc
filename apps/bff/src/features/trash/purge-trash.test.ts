import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import { purgeTrash } from './purge-trash.job.ts';

const app = testApp();
const DAY_MS = 86_400_000;

const purge = () => purgeTrash.run(app.current.deps, {}, aJob());

/** Lets days pass for somebody who works every week, so that their session lives on. */
const pass = async (user: TestUser, days: number): Promise<void> => {
  for (let left = days; left > 0; left -= 7) {
    app.current.clock.advance(Math.min(left, 7) * DAY_MS);
    await user.call('GET', '/me');
  }
};

const mentions = async (text: string): Promise<string[]> => {
  const { read } = app.current.deps.db;
  const columns = {
    record: ['title'],
    contact: ['last_name'],
    contact_identity: ['shown'],
    timeline_entry: ['payload'],
    operation_change: ['before', 'after'],
  } as const;
  const found: string[] = [];
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) {
      const where = sql`lower(${sql.ref(name)}) like ${`%${text}%`}`;
      const { rows } = await sql`select 1 from ${sql.table(table)} where ${where}`.execute(read);
      if (rows.length > 0) found.push(`${table}.${name}`);
    }
  }
  return found;
};

test('what lay in the trash for 30 days goes for good, with its history, addresses and what undo knew of it', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const gone = await aContact(nora, {
    lastName: 'Vanishing',
    emails: ['old@vanishing.example'],
    accountId: account.id,
  });
  await nora.call('PATCH', `/contacts/${gone.id}`, {
    version: gone.version,
    emails: ['new@vanishing.example'],
  });
  const call = await anActivity(nora, {
    subject: 'Called',
    primaryId: gone.id,
    completedAt: '2026-11-20T08:00:00Z',
  });
  const plan = await anActivity(nora, { subject: 'Plan', primaryId: gone.id, due: { on: '2026-12-24' } });
  await nora.call('POST', `/records/${gone.id}/trash`);

  await pass(nora, 30);
  app.current.clock.advance(-1000);
  await purge();
  expect((await nora.call('GET', `/contacts/${gone.id}`)).json.state).toBe('trashed');
  app.current.clock.advance(2000);
  await purge();
  expect((await nora.call('GET', `/contacts/${gone.id}`)).status).toBe(404);
  expect(await mentions('vanishing')).toEqual([]);
  expect((await nora.call('GET', '/search?q=vanishing')).json.items).toEqual([]);

  expect((await timelineOf(nora, account.id)).map(({ payload }) => payload.kind)).toEqual(['record.created']);
  expect((await nora.call('GET', `/accounts/${account.id}`)).json.lastActivityAt).toBeNull();
  for (const { id } of [call, plan])
    expect((await nora.call('GET', `/activities/${id}`)).json).toMatchObject({ primary: null, records: [] });
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
});

test('the contacts and opportunities of an account go on without it, with their history', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Closing down' });
  const priya = await aContact(nora, { accountId: account.id });
  const sale = await anOpportunity(nora, { contactId: priya.id });
  const before = (await timelineOf(nora, priya.id)).length;
  await nora.call('POST', `/records/${account.id}/trash`);
  await pass(nora, 31);
  await purge();
  expect((await nora.call('GET', `/accounts/${account.id}`)).status).toBe(404);
  expect((await nora.call('GET', `/contacts/${priya.id}`)).json).toMatchObject({
    account: null,
    title: 'Priya Raman',
  });
  expect((await nora.call('GET', `/opportunities/${sale.id}`)).json).toMatchObject({
    account: null,
    contact: { id: priya.id },
  });
  expect(await timelineOf(nora, priya.id)).toHaveLength(before);
});

test('what happened on two records stays on the one that is left, and on its account', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const gone = await aContact(nora, { lastName: 'Leaving', accountId: account.id });
  const stays = await aContact(nora, { lastName: 'Staying', accountId: account.id });
  const both = { primaryId: gone.id, recordIds: [stays.id], completedAt: '2026-11-21T08:00:00Z' };
  await anActivity(nora, { type: 'meeting', subject: 'Met both', ...both });
  await nora.call('POST', `/records/${gone.id}/trash`);
  await pass(nora, 31);
  await purge();
  const onAccount = (await timelineOf(nora, account.id)).find(
    ({ payload }) => payload.subject === 'Met both',
  );
  expect(onAccount).toMatchObject({ via: { id: stays.id }, records: [{ id: stays.id }] });
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
});

test('an undo that would bring back a link to what is gone for good says so', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const sale = await anOpportunity(nora, { accountId: account.id });
  await nora.call('POST', `/records/${account.id}/trash`);
  await pass(nora, 29);
  const freed = await nora.call('PATCH', `/opportunities/${sale.id}`, { version: 1, accountId: null });
  expect(freed.status, JSON.stringify(freed.json)).toBe(200);
  await pass(nora, 2);
  await purge();
  const undo = await nora.call('POST', '/undo');
  expect(undo).toMatchObject({ status: 409, json: { code: 'operation.conflict' } });
  expect(undo.json.detail).toContain('“Line 2 retrofit”');
  expect(undo.json.detail).toContain('What it belonged to was removed for good.');
});
