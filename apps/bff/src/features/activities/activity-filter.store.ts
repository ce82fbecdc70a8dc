import type { ActivityFilterField } from '@daybook/shared/activities/activity-filter.rules';
import { type Priority, priorityRank } from '@daybook/shared/activities/activity-type';
import type { FilterTree } from '@daybook/shared/filters/filter.rules';
import { SOMEDAY } from '@daybook/shared/kernel/time';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Engine } from '../../platform/db/open.ts';
import { type FilterColumn, filterSql } from '../../platform/filters/filter-sql.store.ts';

const text = (column: string): FilterColumn => ({ column, isText: true });

const COLUMNS: Readonly<Record<ActivityFilterField, FilterColumn>> = {
  subject: text('activity.subject'),
  notes: text('activity.notes'),
  message: text('activity.message'),
  location: text('activity.location'),
  phone: text('activity.phone'),
  link: text('activity.link'),
  type: { column: 'activity.type' },
  priority: { column: 'activity.priority', stored: (value) => priorityRank(value as Priority) },
  direction: { column: 'activity.direction' },
  outcome: { column: 'activity.outcome' },
  topic: { column: 'activity.topic' },
  owner: { column: 'activity.owner_key', keyOf: 'users' },
  account: { column: 'activity.account_key', keyOf: 'record' },
  record: { column: 'activity.primary_key', keyOf: 'record' },
  due: { column: `nullif(activity.due_day, '${SOMEDAY}')` },
  completed_at: { column: 'activity.completed_at' },
  created_at: { column: 'activity.created_at' },
  duration_minutes: { column: 'activity.duration_minutes' },
};

/** A filter as a condition on columns of `activity` alone. */
export const activityFilterSql = (engine: Engine, tree: FilterTree): RawBuilder<SqlBool> =>
  filterSql(engine, tree, COLUMNS);
