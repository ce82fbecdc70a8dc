import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainFollowing } from './chain.store.ts';

const app = testApp();

test('what follows an activity is a range of an index, nothing is sorted', async () => {
  const { db } = app.current.deps;
  const { user } = await aUser(app.current);
  await sql`${upTo(20_000)} insert into activity
      (key, id, type, subject, owner_key, created_at, due_day, due_slot, followed_key)
    select i, 'id-' || i, 'call', 'Call', ${sql.lit(user.key)}, i, '2026-11-24', i,
      case when i % 2 = 0 then i - 1 end from series`.execute(db.write);
  await analyse(db);
  const plan = await planOf(db, explainFollowing(db.read, 7));
  expect(costlyStep(db, plan), plan).toBeUndefined();
});
