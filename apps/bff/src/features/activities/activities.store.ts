import type { Selectable } from 'kysely';
import type { ActivityRecordTable, ActivityTable } from '../../platform/db/activity-tables.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export type ActivityEntity = Selectable<ActivityTable>;
export type ActivityRecordEntity = Selectable<ActivityRecordTable>;

export const findActivityById = (db: Reader, id: string): Promise<ActivityEntity | undefined> =>
  db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();

/** What is planned on a record as its primary one. */
export const findOpenActivitiesOf = (db: Reader, recordKey: number): Promise<ActivityEntity[]> =>
  db
    .selectFrom('activity_record as link')
    .innerJoin('activity', 'activity.key', 'link.activity_key')
    .selectAll('activity')
    .where('link.record_key', '=', recordKey)
    .where('link.status', '=', 'open')
    .where('link.is_primary', '=', 1)
    .execute();

/** A user's open activities with a moment, in order of key: those whose day depends on the user's zone. */
export const findOpenTimedActivities = (
  db: Reader,
  ownerKey: number,
  { after, limit }: { after: number; limit: number },
): Promise<ActivityEntity[]> =>
  db
    .selectFrom('activity')
    .selectAll()
    .where('owner_key', '=', ownerKey)
    .where('status', '=', 'open')
    .where('due_at', 'is not', null)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();

export const findActivityRecords = (db: Reader, activityKey: number): Promise<ActivityRecordEntity[]> =>
  db
    .selectFrom('activity_record')
    .selectAll()
    .where('activity_key', '=', activityKey)
    .orderBy('key')
    .execute();

/** The copies of status and order that a record's own list is read by. */
export const saveActivityStanding = async (
  op: Operation,
  activityKey: number,
  standing: { status: string; sort_at: number },
): Promise<void> => {
  await op.db.updateTable('activity_record').set(standing).where('activity_key', '=', activityKey).execute();
};

/** What the derived columns of an activity follow from. */
export const findActivityContext = async (
  db: Reader,
  ownerKey: number,
  primaryKey: number | null,
): Promise<{ zone: string; accountKey: number | null }> => {
  const owner = await db
    .selectFrom('users')
    .select('zone')
    .where('key', '=', ownerKey)
    .executeTakeFirstOrThrow();
  if (primaryKey === null) return { zone: owner.zone, accountKey: null };
  const record = await db
    .selectFrom('record')
    .select(['type', 'account_key'])
    .where('key', '=', primaryKey)
    .executeTakeFirst();
  return {
    zone: owner.zone,
    accountKey: record?.type === 'account' ? primaryKey : (record?.account_key ?? null),
  };
};

export const findActivityStanding = (
  db: Reader,
  key: number,
): Promise<Pick<ActivityEntity, 'status' | 'due_day' | 'due_slot' | 'completed_at'> | undefined> =>
  db
    .selectFrom('activity')
    .select(['status', 'due_day', 'due_slot', 'completed_at'])
    .where('key', '=', key)
    .executeTakeFirst();
