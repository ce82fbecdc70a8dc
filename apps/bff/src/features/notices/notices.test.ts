import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount } from '../../testing/crm.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { selectNotices, selectUnread } from './notices.store.ts';

const app = testApp();

const inbox = async (user: TestUser, search = ''): Promise<Json[]> =>
  (await user.call('GET', `/notices?${search}`)).json.items;

const unread = async (user: TestUser): Promise<number> =>
  (await user.call('GET', '/notices/counts')).json.unread;

/** A change of hands by an admin, who may give everybody's work to everybody. */
const people = async () => ({
  ada: await aUser(app.current, { name: 'Ada Palmer', role: 'admin' }),
  ben: await aUser(app.current, { name: 'Ben Adeyemi' }),
});

test('whoever is given an activity is told by whom, under its present name; nobody is told of their own deeds', async () => {
  const { ada, ben } = await people();
  const call = await anActivity(ada, { ownerId: ben.user.id, subject: 'Discovery call' });
  await anActivity(ada, { subject: 'My own' });
  await anActivity(ada, { ownerId: ben.user.id, subject: 'Done', completedAt: '2026-11-20T08:00:00Z' });
  await ada.call('PATCH', `/activities/${call.id}`, { version: call.version, subject: 'First call' });

  expect(await inbox(ada)).toEqual([]);
  expect(await inbox(ben)).toMatchObject([
    {
      unread: true,
      actor: { name: 'Ada Palmer' },
      payload: { kind: 'activity.assigned' },
      activity: { id: call.id, subject: 'First call', type: 'call' },
      record: null,
      others: 0,
    },
  ]);
  expect(await unread(ben)).toBe(1);
});

test('whoever becomes responsible for a record is told', async () => {
  const { ada, ben } = await people();
  const account = await anAccount(ada);
  await ada.call('PATCH', `/accounts/${account.id}`, { version: account.version, ownerId: ben.user.id });
  expect(await inbox(ben)).toMatchObject([
    { payload: { kind: 'record.assigned' }, record: { id: account.id, title: 'Northwind Robotics' } },
  ]);
});

test('an undo withdraws the notice, a redo tells it again, and neither is one itself', async () => {
  const { ada, ben } = await people();
  const call = await anActivity(ada);
  await ada.call('POST', `/activities/${call.id}/reassign`, { ownerId: ben.user.id });
  await ada.call('POST', '/undo');
  expect(await inbox(ben)).toEqual([]);
  expect(await unread(ben)).toBe(0);
  await ada.call('POST', '/redo');
  expect(await inbox(ben)).toMatchObject([{ payload: { kind: 'activity.assigned' }, others: 0 }]);
  expect(await inbox(ada)).toEqual([]);
});

test('much work handed over at once is one notice, also in chunks', async () => {
  const { ada, ben } = await people();
  const leaver = await aUser(app.current, { name: 'Cleo Brandt' });
  const { db } = app.current.deps;
  await sql`${upTo(450)} insert into activity (id, type, subject, owner_key, created_at, due_day, due_slot)
    select 'handed-' || i, 'call', 'Call ' || i, ${sql.lit(leaver.user.key)}, 1, '9999-12-31', 0 from series`.execute(
    db.write,
  );
  const left = await ada.call('POST', `/users/${leaver.user.id}/deactivate`, { handOverTo: ben.user.id });
  expect(left.status, JSON.stringify(left.json)).toBeLessThan(300);
  await app.current.runJobs();
  expect(await inbox(ben)).toMatchObject([{ payload: { kind: 'activity.assigned' }, others: 449 }]);
});

test('whoever began an import is told how it ended', async () => {
  const ada = await aUser(app.current, { role: 'admin' });
  const { id } = await anImport(
    app.current,
    ada,
    'fair.csv',
    'First name,Last name,Email\nIris,Lam,iris@lam.example\nTom,Berg,not an address\n',
  );
  expect(await inbox(ada)).toMatchObject([
    {
      payload: { kind: 'import.ended', importId: id, file: 'fair.csv', failed: false },
      activity: null,
      record: null,
    },
  ]);
  await ada.call('POST', '/undo');
  await app.current.runJobs();
  expect(await inbox(ada)).toEqual([]);
  const companies = 'Record ID,Company name,Company owner\n901,Fjord AS,\n';
  await anImport(app.current, ada, 'companies.csv', companies);
  expect(await inbox(ada)).toMatchObject([
    { payload: { kind: 'import.ended', holds: 'account', contacts: 1 } },
  ]);
});

test('read and unread are each user’s own; all are read up to the one that was seen', async () => {
  const { ada, ben } = await people();
  const cleo = await aUser(app.current);
  for (const subject of ['One', 'Two', 'Three']) await anActivity(ada, { ownerId: ben.user.id, subject });
  const [three, two, one] = await inbox(ben);
  const mark = (user: TestUser, key: number, isUnread: boolean) =>
    user.call('PUT', `/notices/${key}/mark`, { unread: isUnread });

  expect((await mark(cleo, one.key, false)).status).toBe(404);
  expect((await mark(ben, three.key, false)).status).toBe(200);
  expect(await unread(ben)).toBe(2);
  expect((await inbox(ben, 'state=unread')).map(({ key }) => key)).toEqual([two.key, one.key]);
  await mark(ben, three.key, true);
  expect(await unread(ben)).toBe(3);
  await ben.call('POST', '/notices/read', { upTo: two.key });
  expect((await inbox(ben, 'state=unread')).map(({ key }) => key)).toEqual([three.key]);
  expect((await ben.call('GET', '/operations')).json.items).toEqual([]);
});

test('the inbox is read page by page, and says no more of what is gone than that it is', async () => {
  const { ada, ben } = await people();
  const contact = await aContact(ada);
  for (const subject of ['One', 'Two', 'Three'])
    await anActivity(ada, { ownerId: ben.user.id, subject, primaryId: contact.id });
  expect((await inbox(ben))[0].activity.about).toBe(contact.title);
  const first = (await ben.call('GET', '/notices?limit=2')).json;
  const second = (await ben.call('GET', `/notices?limit=2&cursor=${encodeURIComponent(first.cursor)}`)).json;
  const subjects = [...first.items, ...second.items].map(({ activity }) => activity.subject);
  expect(subjects).toEqual(['Three', 'Two', 'One']);
  expect(second.cursor).toBeNull();

  await app.current.deps.db.write
    .updateTable('notice')
    .set({ activity_key: 987_654 })
    .where('key', '=', first.items[0].key)
    .execute();
  expect((await inbox(ben))[0]).toMatchObject({ activity: null, payload: { kind: 'activity.assigned' } });
});

test('the inbox and its count are ranges of an index', async () => {
  const { ben } = await people();
  const { db } = app.current.deps;
  const { ada } = await people();
  await sql`${upTo(2000)} insert into record (id, type, title, sort_title, created_at)
    select 'told-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  await sql`${upTo(40_000)} insert into notice (user_key, kind, payload, created_at, read_at)
    select case when i % 100 = 0 then ${sql.lit(ben.user.key)} else ${sql.lit(ada.user.key)} end, 'mentioned', '{}', i,
      case when i % 3 = 0 then null else i end from series`.execute(db.write);
  await analyse(db);
  const asked = { userKey: ben.user.key, before: 30_000, limit: 50 };
  for (const query of [
    selectNotices(db.read, { ...asked, unread: false }),
    selectNotices(db.read, { ...asked, unread: true }),
    selectUnread(db.read, ben.user.key),
  ]) {
    const plan = await planOf(db, query.compile());
    expect(costlyStep(db, plan), plan).toBeUndefined();
    expect(plan).toMatch(/notice_(?:of_user|unread)/);
  }
});
