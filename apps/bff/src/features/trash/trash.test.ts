import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import { purgeTrash } from './purge-trash.job.ts';
import { selectTrashedActivities, selectTrashedRecords } from './trash.store.ts';

const app = testApp();
const DAY_MS = 86_400_000;

test('the trash says what lies there since when, who put it there and when it goes, last first', async () => {
  const nora = await aUser(app.current, { name: 'Nora Okafor' });
  const ben = await aUser(app.current, { name: 'Ben Adler' });
  const first = await aContact(nora, { lastName: 'First' });
  const second = await aContact(ben, { lastName: 'Second' });
  await nora.call('POST', `/records/${first.id}/trash`);
  app.current.clock.advance(1000);
  await ben.call('POST', `/records/${second.id}/trash`);
  const { json } = await nora.call('GET', '/trash');
  const at = app.current.clock.now();
  expect(json.items.slice(0, 2)).toMatchObject([
    {
      of: 'record',
      type: 'contact',
      id: second.id,
      trashedAt: new Date(at).toISOString(),
      trashedBy: { name: 'Ben Adler' },
      goesAt: new Date(at + 30 * DAY_MS).toISOString(),
      restorable: false,
    },
    { id: first.id, trashedBy: { name: 'Nora Okafor' }, restorable: true },
  ]);
  const page = (await nora.call('GET', '/trash?limit=1')).json;
  const next = (await nora.call('GET', `/trash?limit=1&cursor=${page.cursor}`)).json;
  expect([page.items[0].id, next.items[0].id]).toEqual([second.id, first.id]);
  await nora.call('POST', `/records/${first.id}/restore`);
  expect(JSON.stringify((await nora.call('GET', '/trash')).json)).not.toContain(first.id);
});

test('an admin deletes an activity for good: it is on no timeline and in no search, and no undo brings it back', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const account = await anAccount(admin);
  const priya = await aContact(admin, { accountId: account.id });
  const { id } = await anActivity(admin, {
    subject: 'Vanishing call',
    primaryId: priya.id,
    completedAt: '2026-11-20T08:00:00Z',
  });
  expect((await admin.call('DELETE', `/trash/activities/${id}`)).status).toBe(409);
  await admin.call('POST', `/activities/${id}/trash`);
  const { json } = await admin.call('GET', '/trash?of=activity');
  expect(json.items[0]).toMatchObject({ id, title: 'Vanishing call', restorable: true });
  expect((await admin.call('DELETE', `/trash/activities/${id}`)).status).toBe(200);

  expect((await admin.call('GET', `/activities/${id}`)).status).toBe(404);
  for (const record of [priya, account])
    expect(JSON.stringify(await timelineOf(admin, record.id))).not.toContain('Vanishing');
  expect(JSON.stringify((await admin.call('GET', '/search?q=vanishing')).json)).not.toContain('Vanishing');
  const { rows } =
    await sql`select 1 from operation_change where after like '%Vanishing%' or before like '%Vanishing%'`.execute(
      app.current.deps.db.read,
    );
  expect(rows).toEqual([]);
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
  expect((await admin.call('DELETE', `/trash/activities/${id}`)).status).toBe(404);
});

test('an admin deletes a record for good, once, however often the request is repeated', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const account = await anAccount(admin, { name: 'Closing down' });
  const contacts = [
    await aContact(admin, { accountId: account.id }),
    await aContact(admin, { accountId: account.id, lastName: 'Two' }),
  ];
  await admin.call('POST', `/records/${account.id}/trash`);
  const headers = { 'idempotency-key': 'delete-for-good-1' };
  expect((await admin.call('DELETE', `/trash/records/${account.id}`, undefined, headers)).status).toBe(200);
  expect((await admin.call('GET', `/accounts/${account.id}`)).status).toBe(404);
  for (const { id } of contacts) expect((await admin.call('GET', `/contacts/${id}`)).json.account).toBeNull();
});

test('activities too go for good after 30 days, and what is being erased is not shown', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { id } = await anActivity(admin, { subject: 'Forgotten' });
  await admin.call('POST', `/activities/${id}/trash`);
  const person = await aContact(admin, { firstName: 'Eve', lastName: 'Gone' });
  await admin.call('POST', `/contacts/${person.id}/erase`, { name: 'Eve Gone' });
  expect(JSON.stringify((await admin.call('GET', '/trash')).json)).not.toContain(person.id);
  expect((await admin.call('POST', `/records/${person.id}/restore`)).status).toBe(409);
  for (let day = 0; day < 30; day += 6) {
    app.current.clock.advance(6 * DAY_MS);
    await admin.call('GET', '/me');
  }
  app.current.clock.advance(1000);
  await purgeTrash.run(app.current.deps, {}, aJob());
  expect((await admin.call('GET', `/activities/${id}`)).status).toBe(404);
});

test('the trash is a range of its index, however much there is beside it', async () => {
  const { db } = app.current.deps;
  const { user } = await aUser(app.current);
  await sql`${upTo(10_000)} insert into record (id, type, title, sort_title, created_at, state, trashed_at)
    select 'r-' || i, 'account', 'Name', 'name', i, case when i % 2 = 0 then 'trashed' else 'live' end,
      case when i % 2 = 0 then i end from series`.execute(db.write);
  await sql`${upTo(10_000)} insert into activity (id, type, subject, owner_key, created_at, status, trashed_at, due_day, due_slot)
    select 'a-' || i, 'call', 'Call', ${user.key}, i, case when i % 2 = 0 then 'trashed' else 'open' end,
      case when i % 2 = 0 then i end, '2026-11-23', 0 from series`.execute(db.write);
  await analyse(db);
  for (const select of [selectTrashedRecords, selectTrashedActivities]) {
    const plan = await planOf(db, select(db.read, { before: [9000, 20_000], limit: 20 }).compile());
    expect(costlyStep(db, plan), plan).toBeUndefined();
  }
});
