import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { beingErased } from '../../platform/trash/being-erased.store.ts';

export interface TrashRange {
  readonly before: readonly [number, number] | undefined;
  readonly limit: number;
}

const earlier = (table: 'record' | 'activity', [at, key]: readonly [number, number]) =>
  sql<boolean>`(${sql.ref(`${table}.trashed_at`)}, ${sql.ref(`${table}.key`)}) < (${at}, ${key})`;

/** Records in the trash, last first. Whoever is being erased is nobody's to see any more. */
export const selectTrashedRecords = (db: Reader, { before, limit }: TrashRange) =>
  db
    .selectFrom('record')
    .leftJoin('users as owner', 'owner.key', 'record.owner_key')
    .leftJoin('users as creator', 'creator.key', 'record.creator_key')
    .select(['record.key', 'record.id', 'record.type', 'record.title', 'record.trashed_at'])
    .select(['owner.id as owner_id', 'creator.id as creator_id'])
    .where('record.trashed_at', 'is not', null)
    .where(sql<boolean>`not ${beingErased(sql.ref('record.key'))}`)
    .$if(before !== undefined, (rows) => rows.where(earlier('record', before ?? [0, 0])))
    .orderBy('record.trashed_at', 'desc')
    .orderBy('record.key', 'desc')
    .limit(limit);

/** Activities in the trash, last first. */
export const selectTrashedActivities = (db: Reader, { before, limit }: TrashRange) =>
  db
    .selectFrom('activity')
    .leftJoin('users as owner', 'owner.key', 'activity.owner_key')
    .leftJoin('users as creator', 'creator.key', 'activity.creator_key')
    .select(['activity.key', 'activity.id', 'activity.type', 'activity.trashed_at'])
    .select(['activity.subject as title', 'owner.id as owner_id', 'creator.id as creator_id'])
    .where(sql<boolean>`activity.status = 'trashed'`)
    .$if(before !== undefined, (rows) => rows.where(earlier('activity', before ?? [0, 0])))
    .orderBy('activity.trashed_at', 'desc')
    .orderBy('activity.key', 'desc')
    .limit(limit);

export type TrashedRow = Awaited<
  ReturnType<
    ReturnType<typeof selectTrashedRecords | typeof selectTrashedActivities>['executeTakeFirstOrThrow']
  >
>;

/** Who put each of these rows in the trash: the last to have changed when it came there. */
export const findWhoTrashed = async (
  db: Reader,
  table: 'record' | 'activity',
  keys: readonly number[],
): Promise<ReadonlyMap<number, { id: string; name: string }>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('operation_change')
    .innerJoin('operation', 'operation.key', 'operation_change.operation_key')
    .innerJoin('users', 'users.key', 'operation.actor_key')
    .select(['operation_change.row_key', 'users.id', 'users.name'])
    .where('operation_change.table_name', '=', table)
    .where('operation_change.row_key', 'in', keys)
    .where('operation_change.after', 'like', '%"trashed_at":%')
    .orderBy('operation_change.key')
    .execute();
  return new Map(rows.map(({ row_key, id, name }) => [row_key, { id, name }]));
};

/** Whether somebody has deleted something for good since then. */
export const hasPurgedSince = async (db: Reader, since: number): Promise<boolean> => {
  const row = await db
    .selectFrom('operation')
    .select('key')
    .where('created_at', '>=', since)
    .where('kind', 'in', ['record.purge', 'activity.purge'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
