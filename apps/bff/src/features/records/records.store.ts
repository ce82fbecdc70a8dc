import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { RecordTable } from '../../platform/db/record-tables.ts';

export type RecordEntity = Selectable<RecordTable>;

export const findRecordById = (db: Reader, id: string): Promise<RecordEntity | undefined> =>
  db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst();

export const findRecordByKey = (db: Reader, key: number): Promise<RecordEntity | undefined> =>
  db.selectFrom('record').selectAll().where('key', '=', key).executeTakeFirst();

export const findRecordsByIds = (db: Reader, ids: readonly string[]): Promise<RecordEntity[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('record').selectAll().where('id', 'in', ids).execute();
