import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { upTo } from '../../testing/plans.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('Z-43, Z-51, Z-52: a record shows what is to do by due date, and what was done last first', async () => {
  const nora = await aUser(app.current);
  const priya = await aRecord(app.current);
  const deal = await aRecord(app.current, { type: 'opportunity', title: 'Line 2 retrofit' });
  await anActivity(nora, { subject: 'Someday', primaryId: priya.id });
  await anActivity(nora, { subject: 'Next week', primaryId: priya.id, due: { on: '2026-11-30' } });
  await anActivity(nora, {
    subject: 'At nine',
    primaryId: deal.id,
    recordIds: [priya.id],
    due: { at: '2026-11-30T08:00:00Z' },
  });
  await anActivity(nora, { subject: 'Older', primaryId: priya.id, completedAt: '2026-11-01T08:00:00Z' });
  await anActivity(nora, {
    type: 'meeting',
    subject: 'Newer',
    primaryId: priya.id,
    completedAt: '2026-11-02T08:00:00Z',
  });
  const list = async (search: string) => {
    const { status, json } = await nora.call('GET', `/records/${priya.id}/activities?${search}`);
    expect(status, JSON.stringify(json)).toBe(200);
    return json;
  };
  const subjects = ({ items }: { items: { subject: string }[] }) => items.map(({ subject }) => subject);

  const open = await list('status=open');
  expect(subjects(open)).toEqual(['At nine', 'Next week', 'Someday']);
  expect(open.counts).toEqual({ open: 3, done: 2 });
  expect(open.capped).toEqual({ open: false, done: false });
  expect(subjects(await list('status=done'))).toEqual(['Newer', 'Older']);
  expect(subjects(await list('status=done&type=meeting'))).toEqual(['Newer']);
  const first = await list('status=open&limit=2');
  expect(subjects(await list(`status=open&limit=2&cursor=${encodeURIComponent(first.cursor)}`))).toEqual([
    'Someday',
  ]);
});

test('Z-44, Z-49: an account lists what is to do and was done anywhere in it, each once, with notes and deals', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const priya = await aContact(nora, { accountId: account.id });
  const sale = await anOpportunity(nora, { contactId: priya.id });
  const notes = 'Bring the controller, and the price list for spares.';
  const demo = { type: 'meeting', notes, primaryId: priya.id, recordIds: [sale.id, account.id] };
  await anActivity(nora, { ...demo, subject: 'Demo', due: { at: '2026-11-26T14:00:00Z' } });
  await anActivity(nora, { subject: 'Follow up', primaryId: sale.id, due: { on: '2026-11-25' } });
  await anActivity(nora, { subject: 'Own', primaryId: account.id, due: { on: '2026-11-26' } });
  await anActivity(nora, { subject: 'Elsewhere', due: { on: '2026-11-26' } });
  const done = { completedAt: '2026-11-20T08:00:00Z' };
  await anActivity(nora, { subject: 'Called', primaryId: priya.id, ...done });
  await anActivity(nora, { subject: 'Called too', primaryId: account.id, ...done });

  const pages = async (search: string) => {
    const items: { subject: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, json } = await nora.call('GET', `/records/${account.id}/activities?${search}${at}`);
      expect(status, JSON.stringify(json)).toBe(200);
      expect(json.counts).toEqual({ open: 3, done: 2 });
      items.push(...json.items);
      ({ cursor } = json);
    }
    return items;
  };
  const open = await pages('status=open');
  expect(open.map(({ subject }) => subject)).toEqual(['Follow up', 'Demo', 'Own']);
  expect(open[1]).toMatchObject({
    notes,
    owner: { name: 'Nora Okafor' },
    primary: { title: 'Priya Raman' },
    account: { title: 'Northwind Robotics' },
    records: [{ title: 'Line 2 retrofit' }, { title: 'Northwind Robotics' }],
  });
  expect(await pages('status=open&limit=1')).toEqual(open);
  const finished = await pages('status=done');
  expect(finished.map(({ subject }) => subject)).toEqual(['Called too', 'Called']);
  expect(await pages('status=done&limit=1')).toEqual(finished);
});

test('ten thousand activities of a record are counted, and of one more it is said that there are more', async () => {
  const nora = await aUser(app.current);
  const { id, key } = await aRecord(app.current);
  const { write } = app.current.deps.db;
  const add = async (n: number, prefix: string) => {
    await sql`${upTo(n)} insert into activity (id, type, subject, owner_key, created_at, primary_key, status, due_day, due_slot)
      select ${sql.lit(prefix)} || i, 'call', 'Call', ${sql.lit(nora.user.key)}, i, ${sql.lit(key)}, 'open', '2026-12-01', 0
      from series`.execute(write);
    await sql`insert into activity_record (activity_key, record_key, is_primary, status, sort_at)
      select key, primary_key, 1, status, created_at from activity where id like ${`${prefix}%`}`.execute(
      write,
    );
  };
  const counted = async (relation: string) => {
    const { json } = await nora.call('GET', `/records/${id}/activities?limit=1${relation}`);
    return { open: json.counts.open, isAll: !json.capped.open, done: json.counts.done };
  };
  await add(10_000, 'many-');
  const all = { open: 10_000, isAll: true, done: 0 };
  expect([await counted(''), await counted('&relation=this')]).toEqual([all, all]);
  await add(1, 'more-');
  const more = { ...all, isAll: false };
  expect([await counted(''), await counted('&relation=this')]).toEqual([more, more]);
});
