import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { explainWithdrawing } from '../../platform/timeline/withdraw-entries.store.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainEntryRecords } from './read-timeline.store.ts';

const app = testApp();

beforeAll(async () => {
  const { db } = app.current.deps;
  await sql`${upTo(500)} insert into record (key, id, type, title, sort_title, created_at)
    select i, 'id-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  // Each entry is on several records, and all of them stand: whoever counts little takes that for few.
  for (const further of [0, 100, 200])
    await sql`${upTo(100_000)} insert into timeline_link
        (withdrawn, record_key, happened_at, entry_key, category, via_key)
      select 0, 1 + (i + ${sql.lit(further)}) % 500, i, i, 'notes',
        ${further === 0 ? sql.lit(null) : sql.lit(2)} from series`.execute(db.write);
  await analyse(db);
});

test.each([
  ['the records of a page', explainEntryRecords],
  ['the links of entries that are taken back', explainWithdrawing],
] as const)('%s are found by the entries, however much has happened', async (_what, explain) => {
  const { db } = app.current.deps;
  const keys = Array.from({ length: 64 }, (_, i) => 100 + i * 7);
  const plan = await planOf(db, explain(db.read, keys));
  expect(plan).toContain('timeline_link_entry');
  expect(plan).not.toMatch(/Seq Scan on timeline|\bSCAN\b/);
});
