import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { NewNotice, Operation } from '../operation/operation.ts';

/** Tells live clients whose notices have changed: each asks for their own only. */
const touchUsers = async (op: Operation, keys: readonly number[]): Promise<void> => {
  if (keys.length === 0) return;
  const users = await op.db.selectFrom('users').select('id').where('key', 'in', keys).execute();
  for (const { id } of users) op.touch('notices', id);
};

/** Writes one notice per user and kind, or adds to the one that an earlier chunk of the operation wrote. */
export const insertNotices = async (op: Operation, notices: readonly NewNotice[]): Promise<void> => {
  if (notices.length === 0) return;
  const groups = Map.groupBy(notices, ({ to, payload }) => `${to} ${payload.kind}`);
  const rows = [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ first, n: alike.length }];
  });
  await op.db
    .insertInto('notice')
    .values(
      rows.map(({ first, n }) => ({
        user_key: first.to,
        kind: first.payload.kind,
        payload: JSON.stringify(first.payload),
        actor_key: op.actor.user?.key ?? null,
        operation_key: op.key,
        activity_key: first.activityKey ?? null,
        record_key: first.recordKey ?? null,
        n,
        created_at: op.now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['operation_key', 'user_key', 'kind'])
        .doUpdateSet((eb) => ({ n: eb('notice.n', '+', eb.ref('excluded.n')), read_at: null })),
    )
    .execute();
  await touchUsers(op, [...new Set(notices.map(({ to }) => to))]);
};

/** An undo withdraws what its operation told, a redo tells it again. */
export const setNoticesWithdrawn = async (
  op: Operation,
  operationKey: number,
  withdrawn: 0 | 1,
): Promise<void> => {
  const rows = await op.db
    .updateTable('notice')
    .set({ withdrawn })
    .where('operation_key', '=', operationKey)
    .returning('user_key')
    .execute();
  await touchUsers(op, [...new Set(rows.map(({ user_key }) => user_key))]);
};

export const removeOldNotices = async (db: Kysely<Database>, before: number): Promise<void> => {
  await db.deleteFrom('notice').where('created_at', '<', before).execute();
};
