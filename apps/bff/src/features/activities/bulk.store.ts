import { padded, readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { ActivityEntity } from './activities.store.ts';

/** The keys of activities by their ids; those that are not there are left out. */
export const findActivityKeys = async (
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await readMany(db, 'activity keys', ids, (some) =>
    db.selectFrom('activity').select(['id', 'key']).where('id', 'in', some),
  );
  return new Map(rows.map(({ id, key }) => [id, key]));
};

/** Whole rows by their keys. */
export const findActivitiesByKeys = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ActivityEntity>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('activity').selectAll().where('key', 'in', padded(keys)).execute();
  return new Map(rows.map((row) => [row.key, row]));
};

/** The ids of users by their keys. */
export const findUserIds = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('users').select(['key', 'id']).where('key', 'in', padded(keys)).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
};
