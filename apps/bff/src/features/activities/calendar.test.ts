import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { selectOnDays, selectTimed } from './calendar.store.ts';
import { selectDueReminders } from './reminders.store.ts';

const app = testApp();

/** Ten owners with 3,000 activities each: half with a moment, of which one in a hundred is still to be reminded of. */
const owners: number[] = [];
beforeAll(async () => {
  const { db } = app.current.deps;
  for (let i = 0; i < 10; i++) owners.push((await aUser(app.current)).user.key);
  const keys = sql.join(owners.map((key) => sql`(${sql.lit(key)})`));
  await sql`${upTo(3000)}, people(owner) as (values ${keys}) insert into activity
      (id, type, subject, owner_key, created_at, due_at, due_on, reminds_at, due_day, due_slot)
    select owner || '-' || i, 'call', 'Call', owner, i,
      case when i % 2 = 0 then 1790000000000 + i * cast(3600000 as bigint) end,
      case when i % 2 = 1 then '2026-' || (10 + i % 3) || '-' || (10 + i % 20) end,
      case when i % 100 = 0 then 1790000000000 + i * cast(3600000 as bigint) end, '2026-11-23', 0
    from series, people`.execute(db.write);
  await analyse(db);
});

test('a calendar reads one range of an index for each owner, and so does what is to be reminded of', async () => {
  const { db } = app.current.deps;
  const [owner = 0] = owners;
  const start = 1_795_000_000_000;
  const week = { start, end: start + 7 * 86_400_000, from: '2026-11-16', to: '2026-11-22', limit: 2001 };
  const plans = {
    activity_timed: await planOf(db, selectTimed(db.read, owner, week).compile()),
    activity_day: await planOf(db, selectOnDays(db.read, owner, week).compile()),
    activity_reminds: await planOf(db, selectDueReminders(db.read, 1_790_000_500_000, 100).compile()),
  };
  for (const [index, plan] of Object.entries(plans)) {
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on activity|SCAN activity(?! USING)/);
  }
});

test('a week holds what has a time in it, what began before and goes on, and what is due on its days', async () => {
  const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
  const make = async (subject: string, input: object): Promise<string> => {
    const { json, status } = await nora.call('POST', '/activities', { type: 'meeting', subject, ...input });
    expect(status, JSON.stringify(json)).toBe(200);
    return json.activity.id;
  };
  await make('First minute', { due: { at: '2026-11-22T23:00:00Z' } });
  await make('Minute before', { due: { at: '2026-11-22T22:59:00Z' } });
  await make('Trade fair', { due: { at: '2026-11-21T08:00:00Z' }, endAt: '2026-11-24T16:00:00Z' });
  await make('Last day', { due: { on: '2026-11-29' } });
  await make('Day after', { due: { on: '2026-11-30' } });
  const done = await make('Done', { due: { at: '2026-11-25T08:00:00Z' } });
  await nora.call('POST', `/activities/${done}/complete`, {});
  const gone = await make('Gone', { due: { at: '2026-11-25T09:00:00Z' } });
  await nora.call('POST', `/activities/${gone}/trash`);

  const { json } = await nora.call('GET', '/activities/calendar?from=2026-11-23&to=2026-11-29');
  const subjects = json.items.map(({ subject }: { subject: string }) => subject);
  expect(subjects).toEqual(['Trade fair', 'First minute', 'Done', 'Last day']);
  expect(json.items[0].endAt).toBe('2026-11-24T16:00:00.000Z');

  const ben = await aUser(app.current, { name: 'Ben Adeyemi', zone: 'America/New_York' });
  const seen = await ben.call(
    'GET',
    `/activities/calendar?from=2026-11-22&to=2026-11-22&owner=${nora.user.id}`,
  );
  expect(seen.json.items).toHaveLength(3);
  const long = await nora.call('GET', '/activities/calendar?from=2026-01-01&to=2026-12-31');
  expect(long).toMatchObject({ status: 400, json: { errors: [{ path: 'to' }] } });
});

test('moving an appointment with its end is one change, and one undo takes both back', async () => {
  const nora = await aUser(app.current);
  const made = await nora.call('POST', '/activities', {
    type: 'meeting',
    subject: 'Quarterly review',
    due: { at: '2026-11-25T08:00:00Z' },
    endAt: '2026-11-25T09:00:00Z',
  });
  const { id, version } = made.json.activity;
  const moved = await nora.call('PATCH', `/activities/${id}`, {
    version,
    due: { at: '2026-11-26T10:15:00Z' },
    endAt: '2026-11-26T11:15:00Z',
  });
  expect(moved.json.activity).toMatchObject({ endAt: '2026-11-26T11:15:00.000Z' });
  await nora.call('POST', `/operations/${moved.json.operationId}/undo`);
  const { json } = await nora.call('GET', `/activities/${id}`);
  expect(json).toMatchObject({ due: { at: '2026-11-25T08:00:00.000Z' }, endAt: '2026-11-25T09:00:00.000Z' });
});
