import { type CustomFieldLike, customCatalogue, definedOn } from '../fields/custom-field.rules.ts';
import { customFilterValues } from '../fields/custom-value.rules.ts';
import { type FilterFields, type FilterValues, filterFieldsOf } from '../filters/filter.rules.ts';
import { SOMEDAY, toMs } from '../kernel/time.ts';
import { ACTIVITY_FIELDS } from './activity.fields.ts';
import type { Activity } from './activity.ts';

export type ActivityFilterField = Extract<
  (typeof ACTIVITY_FIELDS)[number],
  { readonly filterable: true }
>['key'];

/** What activities can be filtered by. Owners and records go by their ids; `me` is whoever looks. */
export const ACTIVITY_FILTER_FIELDS = filterFieldsOf(ACTIVITY_FIELDS, {
  // The day it is due on where its owner works.
  due: { kind: 'day' },
  direction: { kind: 'choice', codes: ['outgoing', 'incoming'] },
  record: { kind: 'choice' },
  // These lists are kept by admins.
  outcome: { kind: 'choice' },
  topic: { kind: 'choice' },
});

/** The same with the fields that the workspace defined, which come last. */
export const activityFilterFields = (defined: readonly CustomFieldLike[]): FilterFields => ({
  ...ACTIVITY_FILTER_FIELDS,
  ...filterFieldsOf(customCatalogue(defined, 'activity'), {}),
});

/** An activity as a filter looks at it. */
export const activityFilterValues = (
  activity: Activity,
  defined: readonly CustomFieldLike[] = [],
): FilterValues => ({
  ...customFilterValues(definedOn(defined, 'activity'), activity.custom),
  ...everywhere(activity),
});

const everywhere = (activity: Activity): Readonly<Record<ActivityFilterField, FilterValues[string]>> => ({
  subject: activity.subject,
  notes: activity.notes,
  message: activity.message,
  location: activity.location,
  phone: activity.phone,
  link: activity.link,
  type: activity.type,
  priority: activity.priority,
  direction: activity.direction,
  outcome: activity.outcome,
  topic: activity.topic,
  owner: activity.owner.id,
  account: activity.account?.id ?? null,
  record: activity.primary?.id ?? null,
  tags: activity.tags,
  due: activity.dueDay === SOMEDAY ? null : activity.dueDay,
  completed_at: activity.completedAt === null ? null : toMs(activity.completedAt),
  created_at: toMs(activity.createdAt),
  duration_minutes: activity.durationMinutes,
});
