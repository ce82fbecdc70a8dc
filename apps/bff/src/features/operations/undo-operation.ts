import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { UndoAnswer } from '@daybook/shared/operations/operation';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  findLastDone,
  findLastUndo,
  findOperationById,
  type OperationRow,
} from '../../platform/operation/operation.store.ts';
import { findSkipped } from '../../platform/operation/skipped.store.ts';
import { undoOperation } from '../../platform/operation/undo.ts';
import { findUserByKey } from '../people/people.store.ts';

type UserActor = Actor & { user: CurrentUser };

const answer = async (
  deps: Deps,
  actor: Actor,
  target: OperationRow,
): Promise<UndoAnswer & { running: boolean }> => {
  const { operationId, label, skipped, remaining, running } = await undoOperation(deps, actor, target);
  return {
    operationId: operationId ?? target.id,
    label,
    skipped: [...skipped],
    remaining: [...remaining],
    running,
  };
};

/** Takes back the operation named: one's own, or as manager or admin another's. */
export const undoById = async (
  deps: Deps,
  actor: UserActor,
  id: string,
): Promise<UndoAnswer & { running: boolean }> => {
  const target = found(await findOperationById(deps.db.read, id), 'operation');
  const owner = target.actor_key === null ? undefined : await findUserByKey(deps.db.read, target.actor_key);
  allow(actor, 'operation.undo', { ownerId: owner?.id ?? null });
  return answer(deps, actor, target);
};

/** Takes back the last thing the user did that still stands. */
export const undoLast = async (deps: Deps, actor: UserActor): Promise<UndoAnswer & { running: boolean }> => {
  allow(actor, 'operation.undo', { ownerId: actor.user.id });
  const target = await findLastDone(deps.db.read, actor.user.key);
  if (target === undefined)
    throw new Refusal('operation.nothing-to-undo', { detail: 'There is nothing to undo.' });
  return answer(deps, actor, target);
};

/** Does again what the user's last undo took back, unless something was done since. */
export const redoLast = async (deps: Deps, actor: UserActor): Promise<UndoAnswer & { running: boolean }> => {
  allow(actor, 'operation.undo', { ownerId: actor.user.id });
  const target = await findLastUndo(deps.db.read, actor.user.key);
  if (target === undefined)
    throw new Refusal('operation.nothing-to-undo', { detail: 'There is nothing to redo.' });
  return answer(deps, actor, target);
};

/** What a bulk undo had to leave. */
export const listSkipped = async (deps: Deps, user: CurrentUser, id: string) => {
  const operation = found(await findOperationById(deps.db.read, id), 'operation');
  if (operation.actor_key !== user.key) allow({ kind: 'user', user }, 'operation.read-all');
  return { items: await findSkipped(deps.db.read, operation.key) };
};
