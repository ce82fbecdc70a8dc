import { OPPORTUNITY_SORTS, RECORD_SORTS } from '@daybook/shared/records/record-list';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainRecordPage } from './list-records.store.ts';
import { fieldOrders } from './record-order.store.ts';

const app = testApp();
const CONTACTS = 20_000;

beforeAll(async () => {
  const { db } = app.current.deps;
  const insert = (type: string, n: number, from: number) =>
    sql`${upTo(n)} insert into record (key, id, type, title, sort_title, state, account_key, created_at, last_activity_at)
      select ${sql.lit(from)} + i, 'id-' || (${sql.lit(from)} + i), ${sql.lit(type)}, 'Name ' || i,
        'name ' || ((i * 7919) % 10007), case when i % 20 = 0 then 'archived' else 'live' end,
        ${sql.raw(type === 'account' ? 'null' : 'case when i % 3 = 0 then 7 else 1 + i % 2000 end')}, i, (i * 104729) % 100003 from series`.execute(
      db.write,
    );
  await insert('account', 2000, 0);
  await insert('contact', CONTACTS, 10_000);
  await insert('opportunity', 5000, 100_000);
  await sql`${upTo(5000)} insert into opportunity (key, sort_value, sort_closing, stage, stage_rank, closed_at)
    select 100000 + i, (i * 31) % 977, '2026-' || (10 + i % 3) || '-15',
      case i % 6 when 0 then 'qualification' when 1 then 'needs' when 2 then 'offer' when 3 then 'negotiation'
        when 4 then 'won' else 'lost' end,
      case when i % 6 < 4 then i % 6 else 996 + i % 6 end, case when i % 6 < 4 then null else i end from series`.execute(
    db.write,
  );
  // Half of the contacts have a number in a field of the workspace's own.
  await sql`insert into custom_field (key, id, noun, code, label, type, place)
    values (1, 'field', 'contact', 'seats', 'Seats', 'number', 1)`.execute(db.write);
  await sql`${upTo(CONTACTS / 2)} insert into custom_value (field_key, record_key, number_value)
    select 1, 10000 + 2 * i, (i * 7919) % 10007 from series`.execute(db.write);
  await analyse(db);
});

test.each([false, true])(
  'contacts by a field of one’s own, downwards %s: both stretches are ranges of an index, nothing is sorted',
  async (descending) => {
    const { db } = app.current.deps;
    for (const order of fieldOrders(1, 'number', descending)) {
      const plan = await planOf(db, explainRecordPage(db.read, 'contact', order));
      expect(costlyStep(db, plan), plan).toBeUndefined();
    }
  },
);

test.each(RECORD_SORTS)('contacts by %s: a page is a range of an index, nothing is sorted', async (sort) => {
  const { db } = app.current.deps;
  const plan = await planOf(db, explainRecordPage(db.read, 'contact', sort));
  expect(costlyStep(db, plan), plan).toBeUndefined();
});

test.each(OPPORTUNITY_SORTS)(
  'opportunities by %s: a page is a range of an index, nothing is sorted',
  async (sort) => {
    const { db } = app.current.deps;
    const plan = await planOf(db, explainRecordPage(db.read, 'opportunity', sort));
    expect(costlyStep(db, plan), plan).toBeUndefined();
  },
);

test('open opportunities by closing date are a range of an index of their own', async () => {
  const { db } = app.current.deps;
  const plan = await planOf(db, explainRecordPage(db.read, 'opportunity', 'closing', { stage: 'open' }));
  expect(costlyStep(db, plan), plan).toBeUndefined();
  expect(plan).toContain('opportunity_open');
});

test("an owner's contacts and an account's contacts are a range of an index too", async () => {
  const { db } = app.current.deps;
  for (const filter of [{ ownerKey: null }, { accountKey: 7 }]) {
    const plan = await planOf(db, explainRecordPage(db.read, 'contact', 'title', filter));
    expect(costlyStep(db, plan), plan).toBeUndefined();
  }
});
