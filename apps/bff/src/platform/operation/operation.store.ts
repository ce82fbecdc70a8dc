import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Reader } from '../db/open.ts';
import type { OperationTable } from '../db/operation-tables.ts';
import type { Database } from '../db/schema.ts';

export type OperationRow = Selectable<OperationTable>;

export interface NewOperation {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly actor: Actor;
  readonly state: 'running' | 'done' | 'final';
  readonly now: number;
  readonly undoesKey?: number;
  readonly total?: number;
}

export const insertOperation = async (db: Kysely<Database>, operation: NewOperation): Promise<number> => {
  const { key } = await db
    .insertInto('operation')
    .values({
      id: operation.id,
      kind: operation.kind,
      label: operation.label,
      actor_key: operation.actor.user?.key ?? null,
      actor_kind: operation.actor.kind,
      state: operation.state,
      created_at: operation.now,
      finished_at: operation.state === 'running' ? null : operation.now,
      undoes_key: operation.undoesKey ?? null,
      total: operation.total ?? 0,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};

export const removeOperation = async (db: Kysely<Database>, key: number): Promise<void> => {
  await db.deleteFrom('operation').where('key', '=', key).execute();
};

export const findOperation = (db: Reader, key: number): Promise<OperationRow | undefined> =>
  db.selectFrom('operation').selectAll().where('key', '=', key).executeTakeFirst();

export const findOperationById = (db: Reader, id: string): Promise<OperationRow | undefined> =>
  db.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst();

export const patchOperation = async (
  db: Kysely<Database>,
  key: number,
  patch: Partial<
    Pick<
      OperationRow,
      'state' | 'finished_at' | 'undone_by_key' | 'done' | 'total' | 'position' | 'failure' | 'label'
    >
  >,
): Promise<void> => {
  await db.updateTable('operation').set(patch).where('key', '=', key).execute();
};

/** The user's last thing done since that moment which is neither an undo nor a redo and still stands. */
export const findLastDone = (
  db: Reader,
  actorKey: number,
  since: number,
): Promise<OperationRow | undefined> =>
  db
    .selectFrom('operation')
    .selectAll()
    .where('actor_key', '=', actorKey)
    .where('undoes_key', 'is', null)
    .where('state', '=', 'done')
    .where('created_at', '>', since)
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The user's last undo since that moment which still stands or still runs, if nothing else was done after it. */
export const findLastUndo = async (
  db: Reader,
  actorKey: number,
  since: number,
): Promise<OperationRow | undefined> => {
  const last = await db
    .selectFrom('operation')
    .selectAll()
    .where('actor_key', '=', actorKey)
    .where(({ or, eb }) =>
      or([eb('undoes_key', 'is', null), eb('kind', '=', 'undo').and('state', 'in', ['done', 'running'])]),
    )
    .where('created_at', '>', since)
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.kind === 'undo' ? last : undefined;
};
