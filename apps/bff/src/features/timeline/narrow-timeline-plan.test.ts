import { CATEGORIES } from '@daybook/shared/timeline/category';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { type EntrySet, explainMembers, explainSpots } from './entry-sets.store.ts';
import { explainTeamCounts } from './team-counts.store.ts';

const app = testApp();

beforeAll(async () => {
  const { db } = app.current.deps;
  const category = sql.raw(
    `case ${CATEGORIES.map((name, i) => `when i % 6 = ${i} then '${name}'`).join(' ')} end`,
  );
  await sql`${upTo(40_000)} insert into timeline_entry
      (key, happened_at, recorded_at, actor_key, actor_kind, kind, category, payload, operation_key, withdrawn)
    select i, (i * 7919) % 1000003, i, i % 40, 'user', 'note.added', ${category}, '{}', i,
      case when i % 50 = 0 then 1 else 0 end from series`.execute(db.write);
  await sql`insert into timeline_link (withdrawn, record_key, happened_at, entry_key, category, via_key)
    select withdrawn, case when key % 2 = 0 then 1 else 1 + key % 500 end, happened_at, key,
      category, case when key % 5 = 0 then null else 2 end from timeline_entry`.execute(db.write);
  await analyse(db);
});

const SETS: readonly (readonly [string, EntrySet])[] = [
  ['an account with what is rolled up', { kind: 'on', records: [1], rollUp: true }],
  ['contacts', { kind: 'on', records: [1, 7], rollUp: false }],
  ['some people', { kind: 'by', actors: [3, 4] }],
  ['the workspace', { kind: 'all' }],
];

test.each(SETS)('%s: each step back is a range of an index, nothing is sorted', async (_what, set) => {
  const { db } = app.current.deps;
  for (const before of [undefined, [500_000, 20_000] as const])
    for (const categories of [[], ['calls', 'files'] as const]) {
      const stretch = { before, since: 1000, categories, limit: 200 };
      for (const query of explainSpots(db.read, set, stretch)) {
        const plan = await planOf(db, query);
        expect(costlyStep(db, plan), plan).toBeUndefined();
        // Also a page far down begins where it stands.
        if (before !== undefined && db.engine === 'sqlite') expect(plan).toMatch(/happened_at.*</);
      }
    }
});

test('which entries are on a record is found by the entries', async () => {
  const { db } = app.current.deps;
  const keys = Array.from({ length: 200 }, (_, i) => 100 + i * 7);
  const plan = await planOf(db, explainMembers(db.read, [1], keys));
  expect(plan).not.toMatch(/Seq Scan on timeline|\bSCAN\b/);
});

test.each([
  ['everybody', { actors: undefined, accounts: undefined }],
  ['some people', { actors: [3, 4], accounts: undefined }],
  ['some accounts', { actors: undefined, accounts: [1] }],
  ['some people at some accounts', { actors: [3], accounts: [7] }],
])('the numbers of %s come from ranges of indexes', async (_who, scope) => {
  const { db } = app.current.deps;
  const days = Array.from({ length: 30 }, (_, i) => ({ start: 500_000 + i * 100, end: 500_100 + i * 100 }));
  for (const query of explainTeamCounts(db.read, scope, days)) {
    const plan = await planOf(db, query);
    expect(plan).not.toMatch(/Seq Scan on timeline|SCAN (entry|link|activity)\b/);
  }
});
