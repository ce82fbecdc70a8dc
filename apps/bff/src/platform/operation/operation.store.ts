import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '../actor.ts';
import { hotStatement } from '../db/hot.ts';
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
  readonly undoesKey?: number | undefined;
  readonly total?: number;
}

type Nullable = number | null;

const throughKey = (actor: Actor): Nullable => (actor.user === null ? null : (actor.apiKeyKey ?? null));

const write = hotStatement(
  (
    db,
    id: string,
    kind: string,
    label: string,
    actor_key: Nullable,
    actor_kind: string,
    state: string,
    created_at: number,
    finished_at: Nullable,
    undoes_key: Nullable,
    total: number,
    api_key_key: Nullable,
  ) =>
    db
      .insertInto('operation')
      .values({
        id,
        kind,
        label,
        actor_key,
        actor_kind,
        state,
        created_at,
        finished_at,
        undoes_key,
        total,
        api_key_key,
      })
      .returning('key'),
);

export const insertOperation = async (
  db: Kysely<Database>,
  { id, kind, label, actor, state, now, undoesKey, total = 0 }: NewOperation,
): Promise<number> => {
  const finishedAt = state === 'running' ? null : now;
  const actorKey = actor.user?.key ?? null;
  const undoes = undoesKey ?? null;
  const through = throughKey(actor);
  const [row] = (
    await write(db, id, kind, label, actorKey, actor.kind, state, now, finishedAt, undoes, total, through)
  ).rows;
  if (row === undefined) throw new Error('The operation just written has no key.');
  return row.key;
};

const writeLabel = hotStatement((db, key: number, label: string) =>
  db.updateTable('operation').set({ label }).where('key', '=', key),
);

/** Says in words what the operation did, once that is known. */
export const labelOperation = async (db: Kysely<Database>, key: number, label: string): Promise<void> => {
  await writeLabel(db, key, label);
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
