import { padded, readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { RecordEntity } from './records.store.ts';

/** The keys of records of a type by their ids; those that are not there are left out. */
export const findRecordKeys = async (
  db: Reader,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await readMany(db, 'record keys', ids, (some) =>
    db.selectFrom('record').select(['id', 'key', 'type']).where('id', 'in', some),
  );
  return new Map(rows.flatMap((row) => (row.type === type ? [[row.id, row.key]] : [])));
};

/** Whole heads by their keys. */
export const findRecordsByKeys = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, RecordEntity>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('record').selectAll().where('key', 'in', padded(keys)).execute();
  return new Map(rows.map((row) => [row.key, row]));
};
