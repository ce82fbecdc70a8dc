import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { explainRecordPage } from '../../features/records/list-records.store.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('a server that was empty when it first counted knows, without a new start, what has come since', async () => {
  const { db } = app.current.deps;
  await analyse(db);
  await sql`${upTo(3000)} insert into record (key, id, type, title, sort_title, state, created_at)
    select i, 'id-' || i, case when i <= 1500 then 'contact' else 'opportunity' end, 'Name', 'name', 'live', i
    from series`.execute(db.write);
  await sql`${upTo(1500)} insert into opportunity (key, sort_value, sort_closing, stage, stage_rank)
    select 1500 + i, (i * 31) % 977, '2026-11-15', 'needs', 1 from series`.execute(db.write);
  await analyse(db);
  const plan = await planOf(db, explainRecordPage(db.read, 'opportunity', 'value'));
  expect(costlyStep(db, plan), plan).toBeUndefined();
});
