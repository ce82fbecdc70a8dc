import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findOperationById } from '../../platform/operation/operation.store.ts';
import { findSkipped } from '../../platform/operation/skipped.store.ts';

/** What a bulk action or a bulk undo had to leave. */
export const listSkipped = async (deps: Deps, user: CurrentUser, id: string) => {
  const operation = found(await findOperationById(deps.db.read, id), 'operation');
  if (operation.actor_key !== user.key) allow({ kind: 'user', user }, 'operation.read-all');
  return { items: await findSkipped(deps.db.read, operation.key) };
};
