import type { RecordType } from '@daybook/shared/records/record-type';
import type { Selectable } from 'kysely';
import { hotRead, hotReadIn } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { RecordTable } from '../../platform/db/record-tables.ts';

export type RecordEntity = Selectable<RecordTable>;

const readById = hotRead((db, id: string) => db.selectFrom('record').selectAll().where('id', '=', id));

export const findRecordByKey = (db: Reader, key: number): Promise<RecordEntity | undefined> =>
  db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirst();

/** The record with this id; of one that was merged, the one it is part of now. */
export const findRecordById = async (db: Reader, id: string): Promise<RecordEntity | undefined> => {
  const row = (await readById(db, id)).rows[0];
  return row === undefined || row.merged_into_key === null ? row : findRecordByKey(db, row.merged_into_key);
};

const readType = hotRead((db, key: number) => db.selectFrom('record').select('type').where('key', '=', key));

export const findRecordType = async (db: Reader, key: number): Promise<string | undefined> =>
  (await readType(db, key)).rows[0]?.type;

const readByKeys = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, RecordEntity>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('record').selectAll().where('key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.key, row]));
};

/** The records with these ids, under the ids asked for; of those that were merged, what they are part of now. */
export const findRecordsByIds = async (db: Reader, ids: readonly string[]): Promise<RecordEntity[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('record').selectAll().where('id', 'in', ids).execute();
  const kept = await readByKeys(
    db,
    rows.flatMap(({ merged_into_key }) => merged_into_key ?? []),
  );
  return rows.map((row) => ({ ...(kept.get(row.merged_into_key ?? 0) ?? row), id: row.id }));
};

const readMerged = hotReadIn((db, keys) =>
  db.selectFrom('record').select('key').where('merged_into_key', 'in', keys),
);

/** These records, each followed by those that were merged into it: a few, whatever their history. */
export const findFamily = async (db: Reader, keys: readonly number[]): Promise<number[]> => {
  const merged = await readMerged(db, keys);
  return [...new Set([...keys, ...merged.map(({ key }) => key)])];
};

/** What these records are now: of those that were merged, what they are part of; each once. */
export const findStanding = async (db: Reader, keys: readonly number[]): Promise<number[]> => {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .select(['key', 'merged_into_key'])
    .where('key', 'in', keys)
    .execute();
  const now = new Map(rows.map(({ key, merged_into_key }) => [key, merged_into_key ?? key]));
  return [...new Set(keys.flatMap((key) => now.get(key) ?? []))];
};

/** Records by key, each with what it is now: itself, or what it was merged into. */
export const findMergedOrNot = async (
  db: Reader,
  keys: readonly number[],
): Promise<
  {
    readonly key: number;
    readonly id: string;
    readonly type: RecordType;
    readonly isNow: { readonly key: number; readonly id: string };
  }[]
> => {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .leftJoin('record as kept', 'kept.key', 'record.merged_into_key')
    .select(['record.key', 'record.id', 'record.type', 'kept.key as kept_key', 'kept.id as kept_id'])
    .where('record.key', 'in', keys)
    .execute();
  return rows.map(({ key, id, type, kept_key, kept_id }) => ({
    key,
    id,
    type: type as RecordType,
    isNow: { key: kept_key ?? key, id: kept_id ?? id },
  }));
};

/** The public ids of records, with those of what was merged into others. */
export const findRecordIds = async (db: Reader, keys: readonly number[]): Promise<string[]> =>
  (await db.selectFrom('record').select('id').where('key', 'in', keys).execute()).map(({ id }) => id);
