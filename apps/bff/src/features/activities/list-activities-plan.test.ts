import type { View } from '@daybook/shared/activities/activity-list';
import type { FilterTree } from '@daybook/shared/filters/filter.rules';
import { type LocalDate, SOMEDAY } from '@daybook/shared/kernel/time';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { filterSql } from '../../platform/filters/filter-sql.store.ts';
import { aUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { filteredActivities } from './activity-filter.store.ts';
import { orderOf } from './activity-ranges.store.ts';
import { explainList } from './list-activities.store.ts';
import type { OwnerDay } from './list-scope.ts';

const app = testApp();
const TODAY = '2026-11-23' as LocalDate;
const NOW = Date.parse('2026-11-23T09:00:00Z');

/** Ten owners with 3,000 activities each, one in four open, due around today. */
const owners: OwnerDay[] = [];

beforeAll(async () => {
  const { db } = app.current.deps;
  for (let i = 0; i < 10; i++) {
    const { user } = await aUser(app.current);
    owners.push({ key: user.key, zone: 'UTC', today: TODAY, start: NOW, end: NOW });
  }
  const keys = sql.join(owners.map(({ key }) => sql`(${sql.lit(key)})`));
  await sql`${upTo(500)} insert into record (key, id, type, title, sort_title, created_at)
    select i, 'id-' || i, 'account', 'Name', 'name', i from series`.execute(db.write);
  await sql`${upTo(3000)}, people(owner) as (values ${keys}) insert into activity
      (id, type, subject, owner_key, created_at, primary_key, account_key, status, completed_at, due_day, due_slot)
    select owner || '-' || i, 'call', 'Call', owner, i, 1 + i % 500, 1 + i % 500, case when i % 4 = 0 then 'open' else 'done' end,
      case when i % 4 = 0 then null else i end,
      case when i % 8 = 0 then ${sql.lit(SOMEDAY)} else '2026-11-' || (10 + i % 20) end, i % 1000
    from series, people`.execute(db.write);
  await analyse(db);
});

const planned = async (view: View, page: 'first' | 'further'): Promise<string> => {
  const { db } = app.current.deps;
  const [owner] = owners;
  if (owner === undefined) throw new Error('There is no owner.');
  const after = orderOf(view, 'due').shape.map((kind) => (kind === 'string' ? '2026-11-12' : 2500));
  const request = { view, sort: 'due', filter: {}, now: NOW, limit: 50 } as const;
  return planOf(db, explainList(db.read, owner, page === 'first' ? request : { ...request, after }));
};

test.each(['today', 'overdue', 'upcoming', 'someday', 'open', 'done'] as const)(
  'the list of what is %s is one range of an index, at its first page and further down',
  async (view) => {
    for (const page of ['first', 'further'] as const) {
      const plan = await planned(view, page);
      expect(costlyStep(app.current.deps.db, plan), plan).toBeUndefined();
    }
  },
);

test('Z-59: conditions in groups are looked at within that one range', async () => {
  const { db } = app.current.deps;
  const [owner] = owners;
  if (owner === undefined) throw new Error('There is no owner.');
  const tree: FilterTree = {
    any: [
      { field: 'type', not: false, test: 'in', values: ['call'] },
      { all: [{ field: 'subject', not: true, test: 'text', at: 'part', forms: ['call'] }] },
    ],
  };
  const such = filterSql(db.engine, tree, filteredActivities([]).columns);
  const request = { view: 'open', sort: 'due', filter: { such }, now: NOW, limit: 50 } as const;
  const plan = await planOf(db, explainList(db.read, owner, request));
  expect(costlyStep(db, plan), plan).toBeUndefined();
});
