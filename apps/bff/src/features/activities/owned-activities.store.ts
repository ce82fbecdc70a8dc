import type { Reader } from '../../platform/db/open.ts';
import type { ActivityEntity } from './activities.store.ts';

/** How much a user has still to do. */
export const countOpenOf = async (db: Reader, ownerKey: number): Promise<number> => {
  const { n } = await db
    .selectFrom('activity')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('owner_key', '=', ownerKey)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  return n;
};

/** A user's open activities in order of key. */
export const findOpenOf = (
  db: Reader,
  ownerKey: number,
  { after, limit }: { after: number; limit: number },
): Promise<ActivityEntity[]> =>
  db
    .selectFrom('activity')
    .selectAll()
    .where('owner_key', '=', ownerKey)
    .where('status', '=', 'open')
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();

/** The keys of the records each of these activities is on, primary first. */
export const findRecordKeysOf = async (
  db: Reader,
  activityKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> => {
  if (activityKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom('activity_record')
    .select(['activity_key', 'record_key'])
    .where('activity_key', 'in', activityKeys)
    .orderBy('is_primary', 'desc')
    .orderBy('key')
    .execute();
  const byActivity = Map.groupBy(rows, (row) => row.activity_key);
  return new Map([...byActivity].map(([key, links]) => [key, links.map((link) => link.record_key)]));
};
