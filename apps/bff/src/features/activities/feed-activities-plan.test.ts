import type { LocalDate } from '@daybook/shared/kernel/time';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { selectToldDays, selectToldGone, selectToldTimed } from './feed-activities.store.ts';

const app = testApp();

test('what other calendars are told is read in order from one range of an index each', async () => {
  const { db } = app.current.deps;
  const owners: number[] = [];
  for (let i = 0; i < 10; i++) owners.push((await aUser(app.current)).user.key);
  const keys = sql.join(owners.map((key) => sql`(${sql.lit(key)})`));
  await sql`${upTo(3000)}, people(owner) as (values ${keys}) insert into activity
      (id, type, subject, owner_key, created_at, due_at, due_on, trashed_at, status, due_day, due_slot)
    select owner || '-' || i, 'call', 'Call', owner, i,
      case when i % 2 = 0 then 1790000000000 + i * cast(3600000 as bigint) end,
      case when i % 2 = 1 then '2026-' || (10 + i % 3) || '-' || (10 + i % 20) end,
      case when i % 50 = 0 then 1790000000000 + i * cast(3600000 as bigint) end,
      case when i % 50 = 0 then 'trashed' else 'open' end, '2026-11-23', 0
    from series, people`.execute(db.write);
  await sql`${upTo(20_000)} insert into operation_change
      (operation_key, table_name, row_key, action, before, after)
    select i, 'activity', i, 'insert', '', '' from series`.execute(db.write);
  await sql`${upTo(20_000)} insert into operation
      (id, kind, label, actor_kind, state, created_at)
    select 'made-' || i, 'test.made', 'Made', 'system', 'done', i from series`.execute(db.write);
  await analyse(db);
  const [owner = 0] = owners;
  const timed = { start: 1_795_000_000_000, end: 1_799_000_000_000 };
  const days = { from: '2026-11-16' as LocalDate, to: '2026-11-28' as LocalDate };
  const plans = {
    activity_timed: [
      await planOf(db, selectToldTimed(db.read, owner, timed, 'onward').limit(50).compile()),
      await planOf(db, selectToldTimed(db.read, owner, timed, 'back').limit(50).compile()),
    ],
    activity_day: [
      await planOf(db, selectToldDays(db.read, owner, days, 'onward').limit(50).compile()),
      await planOf(db, selectToldDays(db.read, owner, days, 'back').limit(50).compile()),
    ],
    activity_cancelled: [
      await planOf(db, selectToldGone(db.read, owner, 1_795_000_000_000).limit(50).compile()),
    ],
  };
  for (const [index, read] of Object.entries(plans))
    for (const plan of read) {
      expect(plan).toContain(index);
      expect(plan).toContain('operation_change_row');
      expect(plan).not.toMatch(/Seq Scan on (activity|operation)|SCAN (activity|operation)\w*(?! USING)/);
    }
});
