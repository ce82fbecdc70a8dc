import type { Reader } from '../db/open.ts';
import type { Operation } from './operation.ts';
import type { Blocked, Skipped } from './take-back.ts';

/** Keeps what a bulk action or a bulk undo had to leave, for the list it shows. */
export const insertSkipped = async (op: Operation, blocked: readonly Blocked[]): Promise<void> => {
  if (blocked.length === 0) return;
  await op.db
    .insertInto('operation_skipped')
    .values(blocked.map(({ thing, what, why }) => ({ operation_key: op.key, thing, what, why })))
    .execute();
};

export const findSkipped = (db: Reader, operationKey: number): Promise<Skipped[]> =>
  db
    .selectFrom('operation_skipped')
    .select(['what', 'why'])
    .where('operation_key', '=', operationKey)
    .orderBy('key')
    .limit(1000)
    .execute();

/** Which of these things (`table:key`) an undo has left. */
export const findSkippedThings = async (
  db: Reader,
  operationKey: number,
  things: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (things.length === 0) return new Set();
  const rows = await db
    .selectFrom('operation_skipped')
    .select('thing')
    .where('operation_key', '=', operationKey)
    .where('thing', 'in', things)
    .execute();
  return new Set(rows.map(({ thing }) => thing));
};
