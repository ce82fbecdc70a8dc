import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { UndoAnswer } from '@daybook/shared/operations/operation';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findAnswer } from '../../platform/operation/idempotency.store.ts';
import {
  findLastDone,
  findLastUndo,
  findOperationById,
  type OperationRow,
} from '../../platform/operation/operation.store.ts';
import { UNDO_MS, type UndoneBy, undoOperation } from '../../platform/operation/undo.ts';
import { findUserByKey } from '../people/people.store.ts';

type UserActor = Actor & { user: CurrentUser };
type Answer = UndoAnswer & { running: boolean };

/** A repeat gets the first answer: by now the operation is undone, and another one would be the last. */
const once = async (deps: Deps, actor: Actor, undo: () => Promise<UndoneBy>): Promise<Answer> => {
  const undone = (await findAnswer<UndoneBy>(deps.db.read, actor)) ?? (await undo());
  const { operationId, label, skipped, remaining, running } = undone;
  return {
    operationId: found(operationId ?? undefined, 'operation'),
    label,
    skipped: skipped.map(({ what, why }) => ({ what, why })),
    remaining: [...remaining],
    running,
  };
};

/** Takes back the operation named: one's own, or as manager or admin another's. */
export const undoById = async (deps: Deps, actor: UserActor, id: string): Promise<Answer> => {
  const target = found(await findOperationById(deps.db.read, id), 'operation');
  const owner = target.actor_key === null ? undefined : await findUserByKey(deps.db.read, target.actor_key);
  allow(actor, 'operation.undo', { ownerId: owner?.id ?? null });
  return once(deps, actor, () => undoOperation(deps, actor, target));
};

const isTooLate = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'operation.not-undoable';

/**
 * Takes back what `find` names. Two requests at once may have found the same: the one that comes too late means the
 * next one.
 */
const takeBackLast = async (
  deps: Deps,
  actor: Actor,
  find: () => Promise<OperationRow | undefined>,
  nothing: string,
): Promise<UndoneBy> => {
  for (let tried: number | undefined; ; ) {
    const target = await find();
    if (target === undefined) throw new Refusal('operation.nothing-to-undo', { detail: nothing });
    try {
      return await undoOperation(deps, actor, target);
    } catch (error) {
      if (!isTooLate(error) || target.key === tried) throw error;
      tried = target.key;
    }
  }
};

/** Takes back the last thing the user did that still stands. */
export const undoLast = async (deps: Deps, actor: UserActor): Promise<Answer> => {
  allow(actor, 'operation.undo', { ownerId: actor.user.id });
  const find = () => findLastDone(deps.db.read, actor.user.key, deps.clock() - UNDO_MS);
  return once(deps, actor, () => takeBackLast(deps, actor, find, 'There is nothing to undo.'));
};

/** Does again what the user's last undo took back, unless something was done since. */
export const redoLast = async (deps: Deps, actor: UserActor): Promise<Answer> => {
  allow(actor, 'operation.undo', { ownerId: actor.user.id });
  const find = () => findLastUndo(deps.db.read, actor.user.key, deps.clock() - UNDO_MS);
  return once(deps, actor, () => takeBackLast(deps, actor, find, 'There is nothing to redo.'));
};
