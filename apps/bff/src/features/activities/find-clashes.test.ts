import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';
import { selectOverlapping } from './calendar.store.ts';

const app = testApp();

beforeAll(async () => {
  await setUp(app.current);
});

const plan = async (by: TestUser, subject: string, input: object): Promise<string> => {
  const { json, status } = await by.call('POST', '/activities', { type: 'meeting', subject, ...input });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity.id;
};

const clashesOf = async (by: TestUser, query: Record<string, string>) => {
  const { json, status } = await by.call('GET', `/activities/clashes?${String(new URLSearchParams(query))}`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items.map(({ subject }: { subject: string }) => subject);
};

test('what overlaps is told, what only touches is not', async () => {
  const nora = await aUser(app.current);
  await plan(nora, 'Ends as it begins', {
    due: { at: '2026-11-25T08:00:00Z' },
    endAt: '2026-11-25T09:00:00Z',
  });
  await plan(nora, 'Runs into it', { due: { at: '2026-11-25T08:30:00Z' }, endAt: '2026-11-25T09:15:00Z' });
  await plan(nora, 'Half an hour', { type: 'call', due: { at: '2026-11-25T08:45:00Z' } });
  await plan(nora, 'Within', { type: 'lunch', due: { at: '2026-11-25T09:20:00Z' } });
  await plan(nora, 'Begins as it ends', { due: { at: '2026-11-25T10:00:00Z' } });
  await plan(nora, 'Trade fair', { due: { at: '2026-11-24T08:00:00Z' }, endAt: '2026-11-26T16:00:00Z' });
  const hour = { start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z' };
  expect(await clashesOf(nora, hour)).toEqual(['Trade fair', 'Runs into it', 'Half an hour', 'Within']);
  // Without an end it takes half an hour.
  expect(await clashesOf(nora, { start: '2026-11-25T08:55:00Z' })).toContain('Within');
  expect(await clashesOf(nora, { start: '2026-11-25T08:45:00Z' })).not.toContain('Within');
});

test('only what one cannot do at once clashes, and nothing with itself, or what is done, deleted or another’s', async () => {
  const [nora, ben] = [await aUser(app.current), await aUser(app.current, { name: 'Ben Adeyemi' })];
  const due = { at: '2026-11-25T09:00:00Z' };
  const own = await plan(nora, 'Itself', { due });
  await plan(nora, 'Write the offer', { type: 'task', due });
  await plan(nora, 'Any time', { due: { on: '2026-11-25' } });
  const done = await plan(nora, 'Done', { due });
  await nora.call('POST', `/activities/${done}/complete`, {});
  const gone = await plan(nora, 'Gone', { due });
  await nora.call('POST', `/activities/${gone}/trash`);
  await plan(ben, 'Ben’s', { due });
  expect(await clashesOf(nora, { start: due.at, except: own })).toEqual([]);
  expect(await clashesOf(nora, { start: due.at })).toEqual(['Itself']);
  expect(await clashesOf(nora, { start: due.at, owner: ben.user.id })).toEqual(['Ben’s']);
  const wrong = await nora.call('GET', `/activities/clashes?start=${due.at}&end=2026-11-25T08:00:00Z`);
  expect(wrong).toMatchObject({ status: 400, json: { errors: [{ path: 'end' }] } });
});

test('clashes are read from one range of an index, however much an owner has', async () => {
  const { db } = app.current.deps;
  const { user } = await aUser(app.current);
  await sql`${upTo(20_000)} insert into activity
      (id, type, subject, owner_key, created_at, due_at, due_day, due_slot)
    select 'many-' || i, 'call', 'Call', ${sql.lit(user.key)}, i,
      1790000000000 + i * cast(3600000 as bigint), '2026-11-23', 0 from series`.execute(db.write);
  await analyse(db);
  const start = 1_795_000_000_000;
  const hour = { start, end: start + 3_600_000, except: '', limit: 6 };
  const read = await planOf(db, selectOverlapping(db.read, user.key, hour).compile());
  expect(read).toContain('activity_timed');
  expect(read).not.toMatch(/Seq Scan on activity|SCAN activity(?! USING)/);
});
