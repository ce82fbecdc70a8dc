import type { RecordRef } from '@daybook/shared/records/record';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

/** The columns of a list row with the names it shows. */
export const selectRows = (db: Reader) =>
  db
    .selectFrom('activity')
    .innerJoin('users as owner', 'owner.key', 'activity.owner_key')
    .leftJoin('users as creator', 'creator.key', 'activity.creator_key')
    .leftJoin('record as about', 'about.key', 'activity.primary_key')
    .leftJoin('record as above', 'above.key', 'activity.account_key')
    .select([
      'activity.key',
      'activity.id',
      'activity.version',
      'activity.type',
      'activity.subject',
      'activity.status',
      'activity.due_on',
      'activity.due_at',
      'activity.due_day',
      'activity.due_slot',
      'activity.priority',
      'activity.snoozed_until',
      'activity.completed_at',
      'activity.outcome',
      'activity.topic',
      'activity.location',
      'activity.duration_minutes',
      'activity.series_key',
      'owner.id as owner_id',
      'owner.name as owner_name',
      'owner.zone as owner_zone',
      'creator.id as creator_id',
      'about.id as primary_id',
      'about.type as primary_type',
      'about.title as primary_title',
      'above.id as account_id',
      'above.title as account_title',
    ]);

export type ActivityListRow = Awaited<ReturnType<ReturnType<typeof selectRows>['executeTakeFirstOrThrow']>>;

/** The same with what a place in an order of the list is made of. */
export const selectOrdered = (db: Reader) =>
  selectRows(db).select([
    'above.sort_title as account_sort',
    'owner.sort_name as owner_sort',
    'activity.trashed_at',
  ]);

export type OrderedRow = Awaited<ReturnType<ReturnType<typeof selectOrdered>['executeTakeFirstOrThrow']>>;

const selectDetail = (db: Reader) =>
  selectRows(db)
    .leftJoin('users as completer', 'completer.key', 'activity.completed_by_key')
    .leftJoin('activity as before', 'before.key', 'activity.followed_key')
    .select([
      'activity.notes',
      'activity.end_at',
      'activity.created_at',
      'activity.direction',
      'activity.phone',
      'activity.link',
      'activity.amount_minor',
      'activity.currency',
      'activity.message',
      'activity.message_subject',
      'activity.action',
      'activity.occurrence',
      'activity.remind_at',
      'activity.remind_before',
      'activity.end_on',
      'activity.source',
      'activity.source_reason',
      'activity.location_comments',
      'activity.started_at',
      'activity.comments',
      'activity.result',
      'activity.channel',
      'activity.culture',
      'activity.as_text',
      'activity.use_template',
      'activity.template_id',
      'before.id as before_id',
      'before.type as before_type',
      'before.subject as before_subject',
      'before.status as before_status',
      'before.due_on as before_due_on',
      'before.due_at as before_due_at',
      'before.completed_at as before_completed_at',
      'creator.name as creator_name',
      'completer.id as completer_id',
      'completer.name as completer_name',
    ]);

export type ActivityDetailRow = Awaited<
  ReturnType<ReturnType<typeof selectDetail>['executeTakeFirstOrThrow']>
>;

const readDetail = hotRead((db, id: string) => selectDetail(db).where('activity.id', '=', id));

export const findActivityDetail = async (db: Reader, id: string): Promise<ActivityDetailRow | undefined> =>
  (await readDetail(db, id)).rows[0];

/** The details of activities, by key. */
export const findActivityDetails = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ActivityDetailRow>> => {
  if (keys.length === 0) return new Map();
  const rows = await selectDetail(db).where('activity.key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.key, row]));
};

/** Activities whole, by their keys; those that are gone are missing. */
export const findActivityDetailsByKeys = (
  db: Reader,
  keys: readonly number[],
): Promise<ActivityDetailRow[]> =>
  keys.length === 0 ? Promise.resolve([]) : selectDetail(db).where('activity.key', 'in', keys).execute();

/** The records that activities are linked to beside their primary ones, in the order they were linked. */
export const findRecordsLinkedTo = async (
  db: Reader,
  activityKeys: readonly number[],
): Promise<ReadonlyMap<number, RecordRef[]>> => {
  const refs = new Map<number, RecordRef[]>();
  if (activityKeys.length === 0) return refs;
  const rows = await db
    .selectFrom('activity_record as link')
    .innerJoin('record', 'record.key', 'link.record_key')
    .select(['link.activity_key', 'record.id', 'record.type', 'record.title'])
    .where('link.activity_key', 'in', activityKeys)
    .where('link.is_primary', '=', 0)
    .orderBy('link.key')
    .execute();
  for (const { activity_key, ...ref } of rows)
    refs.set(activity_key, [...(refs.get(activity_key) ?? []), ref as RecordRef]);
  return refs;
};

const readLinked = hotRead((db, activityKey: number) =>
  db
    .selectFrom('activity_record as link')
    .innerJoin('record', 'record.key', 'link.record_key')
    .select(['record.id', 'record.type', 'record.title'])
    .where('link.activity_key', '=', activityKey)
    .where('link.is_primary', '=', 0)
    .where('link.role', '=', '')
    .orderBy('link.key'),
);

/** The records an activity is linked to beside its primary one. */
export const findLinkedRecords = async (db: Reader, activityKey: number): Promise<RecordRef[]> =>
  (await readLinked(db, activityKey)).rows as RecordRef[];
