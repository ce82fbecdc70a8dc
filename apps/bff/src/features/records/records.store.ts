import type { RecordType } from '@daybook/shared/records/record-type';
import type { Selectable } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { RecordTable } from '../../platform/db/record-tables.ts';

export type RecordEntity = Selectable<RecordTable>;

const readById = hotRead((db, id: string) => db.selectFrom('record').selectAll().where('id', '=', id));

export const findRecordById = async (db: Reader, id: string): Promise<RecordEntity | undefined> =>
  (await readById(db, id)).rows[0];

export const findRecordByKey = (db: Reader, key: number): Promise<RecordEntity | undefined> =>
  db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirst();

const readType = hotRead((db, key: number) => db.selectFrom('record').select('type').where('key', '=', key));

export const findRecordType = async (db: Reader, key: number): Promise<string | undefined> =>
  (await readType(db, key)).rows[0]?.type;

export const findRecordsByIds = (db: Reader, ids: readonly string[]): Promise<RecordEntity[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('record').selectAll().where('id', 'in', ids).execute();

/** Which types records are of, by key. */
export const findRecordTypes = async (
  db: Reader,
  keys: readonly number[],
): Promise<{ key: number; id: string; type: RecordType }[]> => {
  if (keys.length === 0) return [];
  const rows = await db.selectFrom('record').select(['key', 'id', 'type']).where('key', 'in', keys).execute();
  return rows.map(({ key, id, type }) => ({ key, id, type: type as RecordType }));
};
