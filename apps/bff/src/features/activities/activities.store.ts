import type { Selectable } from 'kysely';
import type { ActivityRecordTable, ActivityTable } from '../../platform/db/activity-tables.ts';
import { hotRead, hotStatement } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Past } from '../../platform/timeline/move-past.store.ts';

export type ActivityEntity = Selectable<ActivityTable>;
export type ActivityRecordEntity = Selectable<ActivityRecordTable>;

const readById = hotRead((db, id: string) => db.selectFrom('activity').selectAll().where('id', '=', id));

export const findActivityById = async (db: Reader, id: string): Promise<ActivityEntity | undefined> =>
  (await readById(db, id)).rows[0];

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

/** What was done with a contact within a time counts as done for another account. */
export const moveDoneActivities = async (
  op: Operation,
  { contactKey, from, to, since, until }: Past,
): Promise<void> => {
  await op.db
    .updateTable('activity')
    .set({ account_key: to })
    .where('primary_key', '=', contactKey)
    .where('account_key', '=', from)
    .where('completed_at', '>=', since)
    .where('completed_at', '<', until)
    .execute();
};

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

const readRecords = hotRead((db, activityKey: number) =>
  db.selectFrom('activity_record').selectAll().where('activity_key', '=', activityKey).orderBy('key'),
);

export const findActivityRecords = async (db: Reader, activityKey: number): Promise<ActivityRecordEntity[]> =>
  (await readRecords(db, activityKey)).rows;

const writeStanding = hotStatement((db, activityKey: number, status: string, sortAt: number) =>
  db.updateTable('activity_record').set({ status, sort_at: sortAt }).where('activity_key', '=', activityKey),
);

/** The copies of status and order that a record's own list is read by. */
export const saveActivityStanding = async (
  op: Operation,
  activityKey: number,
  standing: { status: string; sort_at: number },
): Promise<void> => {
  await writeStanding(op.db, activityKey, standing.status, standing.sort_at);
};

const readZone = hotRead((db, userKey: number) =>
  db.selectFrom('users').select(['zone', 'remind_before']).where('key', '=', userKey),
);
const readAbove = hotRead((db, recordKey: number) =>
  db.selectFrom('record').select(['type', 'account_key']).where('key', '=', recordKey),
);

/** What the derived columns of an activity follow from. */
export const findActivityContext = async (
  db: Reader,
  ownerKey: number,
  primaryKey: number | null,
): Promise<{ zone: string; remindBefore: number | null; accountKey: number | null }> => {
  const [owner] = (await readZone(db, ownerKey)).rows;
  if (owner === undefined) throw new Error('The owner of an activity is not there.');
  const { zone, remind_before: remindBefore } = owner;
  if (primaryKey === null) return { zone, remindBefore, accountKey: null };
  const [record] = (await readAbove(db, primaryKey)).rows;
  return {
    zone,
    remindBefore,
    accountKey: record?.type === 'account' ? primaryKey : (record?.account_key ?? null),
  };
};

const readStanding = hotRead((db, key: number) =>
  db.selectFrom('activity').select(['status', 'due_day', 'due_slot', 'completed_at']).where('key', '=', key),
);

export const findActivityStanding = async (
  db: Reader,
  key: number,
): Promise<Pick<ActivityEntity, 'status' | 'due_day' | 'due_slot' | 'completed_at'> | undefined> =>
  (await readStanding(db, key)).rows[0];

/** Those of these users who work here now. */
export const findActiveUsers = (db: Reader, ids: readonly string[]): Promise<{ key: number }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('users').select('key').where('id', 'in', ids).where('active', '=', 1).execute();
