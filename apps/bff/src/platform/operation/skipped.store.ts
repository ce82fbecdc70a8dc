import type { Reader } from '../db/open.ts';
import type { Operation } from './operation.ts';
import type { Skipped } from './take-back.ts';

/** Keeps what a bulk undo had to leave, for the list it shows. */
export const insertSkipped = async (op: Operation, { what, why }: Skipped): Promise<void> => {
  await op.db.insertInto('operation_skipped').values({ operation_key: op.key, what, why }).execute();
};

export const findSkipped = (db: Reader, operationKey: number): Promise<Skipped[]> =>
  db
    .selectFrom('operation_skipped')
    .select(['what', 'why'])
    .where('operation_key', '=', operationKey)
    .orderBy('key')
    .limit(1000)
    .execute();
