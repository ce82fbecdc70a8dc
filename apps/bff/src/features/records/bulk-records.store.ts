import { padded, readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { RecordEntity } from './records.store.ts';

/** The keys of records of a type by their ids, of those that were merged what they are part of; the rest is left out. */
export const findRecordKeys = async (
  db: Reader,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await readMany(db, 'record keys', ids, (some) =>
    db.selectFrom('record').select(['id', 'key', 'type', 'merged_into_key']).where('id', 'in', some),
  );
  return new Map(
    rows.flatMap((row) => (row.type === type ? [[row.id, row.merged_into_key ?? row.key]] : [])),
  );
};

/** Whole heads by their keys, but of what was merged since. */
export const findRecordsByKeys = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, RecordEntity>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('key', 'in', padded(keys))
    .where('merged_into_key', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
};
