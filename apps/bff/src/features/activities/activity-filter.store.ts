import {
  type ActivityFilterField,
  activityFilterFields,
} from '@daybook/shared/activities/activity-filter.rules';
import { type Priority, priorityRank } from '@daybook/shared/activities/activity-type';
import { SOMEDAY } from '@daybook/shared/kernel/time';
import { definedColumns } from '../../platform/fields/defined-columns.store.ts';
import { type CustomFieldEntity, toCustomField } from '../../platform/fields/fields.store.ts';
import type { FilterColumn } from '../../platform/filters/filter-sql.store.ts';
import type { Filterable } from '../../platform/filters/ready-filter.ts';
import { tagColumn } from '../../platform/filters/tag-column.store.ts';

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
  outcome: { column: 'activity.outcome', knownIn: 'choice' },
  topic: { column: 'activity.topic', knownIn: 'choice' },
  owner: { column: 'activity.owner_key', knownIn: 'users' },
  account: { column: 'activity.account_key', knownIn: 'record' },
  record: { column: 'activity.primary_key', knownIn: 'record' },
  tags: tagColumn('activity_key', 'activity.key'),
  due: { column: `nullif(activity.due_day, '${SOMEDAY}')` },
  completed_at: { column: 'activity.completed_at' },
  created_at: { column: 'activity.created_at' },
  duration_minutes: { column: 'activity.duration_minutes' },
};

/** Activities by columns of `activity` and by defined fields. */
export const filteredActivities = (defined: readonly CustomFieldEntity[]): Filterable => ({
  fields: activityFilterFields(defined.map(toCustomField)),
  columns: { ...COLUMNS, ...definedColumns(defined, 'activity_key') },
});
