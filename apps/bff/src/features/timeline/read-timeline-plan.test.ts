import { CATEGORIES } from '@daybook/shared/timeline/category';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainTimeline } from './read-timeline.store.ts';

const app = testApp();

beforeAll(async () => {
  const { db } = app.current.deps;
  await sql`${upTo(500)} insert into record (key, id, type, title, sort_title, created_at)
    select i, 'id-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  const category = sql.raw(
    `case ${CATEGORIES.map((name, i) => `when i % 6 = ${i} then '${name}'`).join(' ')} end`,
  );
  await sql`${upTo(40_000)} insert into timeline_entry
      (key, happened_at, recorded_at, actor_kind, kind, category, payload, operation_key)
    select i, (i * 7919) % 1000003, i, 'user', 'note.added', ${category}, '{}', i from series`.execute(
    db.write,
  );
  await sql`insert into timeline_link (withdrawn, record_key, happened_at, entry_key, category, via_key)
    select case when key % 50 = 0 then 1 else 0 end, case when key % 2 = 0 then 1 else 1 + key % 500 end, happened_at, key,
      category, case when key % 5 = 0 then null else 2 end from timeline_entry`.execute(db.write);
  await analyse(db);
});

const before = [500_000, 20_000] as const;

test.each([
  ['everything, with what is rolled up', { categories: [], rollUp: true }],
  ['everything of its own', { categories: [], rollUp: false }],
  ['calls and notes, with what is rolled up', { categories: ['calls', 'notes'], rollUp: true }],
  ['calls of its own', { categories: ['calls'], rollUp: false }],
] as const)('%s: a page is a few ranges of an index, nothing is sorted', async (_what, chosen) => {
  const { db } = app.current.deps;
  for (const place of [undefined, before]) {
    const queries = explainTimeline(db.read, { ...chosen, records: [1], before: place, limit: 50 });
    expect(queries.length).toBeLessThanOrEqual(6);
    for (const query of queries) {
      const plan = await planOf(db, query);
      expect(costlyStep(db, plan), plan).toBeUndefined();
    }
  }
});

test('Z-10: of a record merged of three, a page is the same few ranges of each, and nothing is sorted', async () => {
  const { db } = app.current.deps;
  const asked = { records: [1, 2, 3], categories: [], rollUp: true, before, limit: 50 };
  const queries = explainTimeline(db.read, asked);
  expect(queries).toHaveLength(3);
  for (const query of queries) {
    const plan = await planOf(db, query);
    expect(costlyStep(db, plan), plan).toBeUndefined();
  }
});

test.each([
  [true, 'timeline_link_category'],
  [false, 'timeline_link_direct'],
])(
  'what is rare is found along the index of its category, not through all there is',
  async (rollUp, index) => {
    const { db } = app.current.deps;
    const asked = { records: [1], categories: ['files'] as const, rollUp, before: undefined, limit: 50 };
    const [query] = explainTimeline(db.read, asked);
    expect(await planOf(db, query as NonNullable<typeof query>)).toContain(index);
  },
);
