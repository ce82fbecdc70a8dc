import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { addDemo, anAdmin, removeDemo } from '../../testing/demo.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const keysOf = async (type: 'contact' | 'account', title: string): Promise<{ id: string; key: number }> =>
  app.current.deps.db.read
    .selectFrom('record')
    .select(['id', 'key'])
    .where('type', '=', type)
    .where('title', '=', title)
    .executeTakeFirstOrThrow();

test('what people made themselves stays when the demo data goes, and who made it is still told', async () => {
  const admin = await anAdmin(app.current);
  const real = await aRecord(app.current, { type: 'contact', title: 'Real Person' });
  await addDemo(app.current, admin);
  const { read, write } = app.current.deps.db;
  const priya = await keysOf('contact', 'Priya Raman');
  const northwind = await keysOf('account', 'Northwind Robotics');
  await write.updateTable('record').set({ account_key: northwind.key }).where('key', '=', real.key).execute();
  const ben = await read
    .selectFrom('users')
    .select(['id', 'key'])
    .where('name', '=', 'Ben Adeyemi')
    .executeTakeFirstOrThrow();
  const kept = await admin.call('POST', '/activities', {
    type: 'call',
    subject: 'Mine',
    primaryId: priya.id,
    recordIds: [real.id],
  });
  const given = await admin.call('POST', '/activities', {
    type: 'task',
    subject: 'For Ben',
    ownerId: ben.id,
  });
  const done = await admin.call('POST', '/activities', {
    type: 'task',
    subject: 'Done by Ben',
    ownerId: ben.id,
    completedAt: '2026-11-20T09:00:00Z',
  });

  await removeDemo(app.current, admin);
  expect((await admin.call('GET', `/activities/${kept.json.activity.id}`)).json).toMatchObject({
    primary: null,
    account: null,
    records: [{ title: 'Real Person' }],
  });
  expect((await admin.call('GET', `/activities/${given.json.activity.id}`)).json).toMatchObject({
    owner: { name: 'Ada Palmer' },
  });
  expect((await admin.call('GET', `/activities/${done.json.activity.id}`)).json).toMatchObject({
    owner: { name: 'Ben Adeyemi' },
  });
  expect(
    await read
      .selectFrom('users')
      .select(['active', 'is_demo'])
      .where('key', '=', ben.key)
      .executeTakeFirst(),
  ).toEqual({ active: 0, is_demo: 0 });
  expect(
    await read.selectFrom('record').select('account_key').where('key', '=', real.key).executeTakeFirst(),
  ).toEqual({ account_key: null });
  expect((await admin.call('GET', `/records/${real.id}/timeline`)).json.items).toHaveLength(1);

  await addDemo(app.current, admin);
  const emails = await read
    .selectFrom('users')
    .select('email')
    .where('name', '=', 'Ben Adeyemi')
    .orderBy('key')
    .execute();
  expect(emails.map(({ email }) => email)).toEqual([
    'ben.adeyemi@daybook-demo.example',
    'ben.adeyemi2@daybook-demo.example',
  ]);
  await removeDemo(app.current, admin);
});

test('a company so large that its opportunities go long after their contacts is removed all the same', async () => {
  const admin = await anAdmin(app.current);
  await addDemo(app.current, admin);
  const { read, write } = app.current.deps.db;
  const demo = { is_demo: 1, state: 'live', created_at: app.current.clock.now() };
  // More than go in one part, and an opportunity of the first of them behind all others.
  const rows = Array.from({ length: 250 }, (_, n) => ({
    id: newId(),
    title: `Person ${n}`,
    sort_title: `person ${n}`,
  }));
  const contacts = await write
    .insertInto('record')
    .values(rows.map((row) => ({ ...row, ...demo, type: 'contact' })))
    .returning('key')
    .execute();
  const { key } = await write
    .insertInto('record')
    .values({ id: newId(), title: 'Late', sort_title: 'late', ...demo, type: 'opportunity' })
    .returning('key')
    .executeTakeFirstOrThrow();
  await write
    .insertInto('opportunity')
    .values({ key, contact_key: contacts[0]?.key ?? null })
    .execute();

  await removeDemo(app.current, admin);
  expect(await read.selectFrom('record').select('key').where('is_demo', '=', 1).execute()).toEqual([]);
});

/** Tables with a column that points at what demo data is marked on. */
const POINTING = {
  sqlite: sql<{ name: string }>`
    select distinct tables.name from sqlite_master as tables, pragma_foreign_key_list(tables.name) as pointer
    where tables.type = 'table' and pointer."table" in ('users', 'record', 'activity', 'team', 'tag') order by tables.name`,
  postgres: sql<{ name: string }>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid::regclass::text in ('users', 'record', 'activity', 'team', 'tag') order by name`,
};

test('every table that points at people, records or activities is thought of in removing demo data', async () => {
  const { db } = app.current.deps;
  const { rows } = await POINTING[db.engine].execute(db.read);
  expect(rows.map(({ name }) => name)).toEqual([
    'account',
    'activity',
    'activity_participant',
    'activity_record',
    'api_key',
    'attachment',
    'calendar_feed',
    'campaign',
    'contact',
    'contact_identity',
    'contract',
    'credential',
    'custom_value',
    'deal',
    'draft',
    'duplicate_pair',
    'employment',
    'file',
    'form',
    'form_submission',
    'import_run',
    'imported',
    'not_duplicate',
    'notice',
    'one_time_link',
    'opportunity',
    'preference',
    'recent',
    'record',
    'saved_view',
    'session',
    'tagged',
    'team_member',
    'template',
  ]);
});
