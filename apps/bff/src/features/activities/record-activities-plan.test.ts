import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainRecordActivities } from './record-activities.store.ts';
import { explainReach } from './related-activities.store.ts';

const app = testApp();

beforeAll(async () => {
  const { db } = app.current.deps;
  const { user } = await aUser(app.current);
  // Of one alone it would not matter how they are found.
  for (let n = 0; n < 20; n++) await aUser(app.current);
  await sql`${upTo(500)} insert into record (key, id, type, title, sort_title, created_at)
    select i, 'id-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  await sql`${upTo(20_000)} insert into activity
      (key, id, type, subject, owner_key, created_at, primary_key, account_key, status, completed_at, due_day, due_slot)
    select i, 'id-' || i, 'call', 'Call', ${sql.lit(user.key)}, i, case when i % 2 = 0 then 1 else 1 + i % 500 end,
      case when i % 2 = 0 then 1 else 1 + i % 500 end, case when i % 4 < 2 then 'open' else 'done' end,
      case when i % 4 < 2 then null else i end, '2026-11-' || (10 + i % 20), i % 1000 from series`.execute(
    db.write,
  );
  await sql`insert into activity_record (activity_key, record_key, is_primary, status, sort_at)
    select key, primary_key, 1, status, key from activity`.execute(db.write);
  await analyse(db);
});

test.each(['open', 'done'] as const)(
  "a record's %s activities are ranges of an index, nothing is sorted",
  async (status) => {
    const { db } = app.current.deps;
    for (const query of explainRecordActivities(db.read, { recordKey: 1, status, types: [], limit: 50 })) {
      const plan = await planOf(db, query);
      expect(costlyStep(db, plan), plan).toBeUndefined();
    }
  },
);

test.each(['open', 'done'] as const)(
  'related %s activities are ranges of an index as well',
  async (status) => {
    const { db } = app.current.deps;
    for (const after of [undefined, [20_000_000, 5] as const])
      for (const query of explainReach(
        db.read,
        { records: [1], accounts: [1] },
        { status, after, due: ['2026-11-15', 5], limit: 200 },
      )) {
        const plan = await planOf(db, query);
        expect(costlyStep(db, plan), plan).toBeUndefined();
      }
  },
);
