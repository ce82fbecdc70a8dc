import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserById, type UserEntity } from './people.store.ts';

/** Loads a user for a change by somebody who may manage users. */
export const loadUser = async (op: Operation, actor: Actor, id: string): Promise<UserEntity> => {
  allow(actor, 'users.manage');
  return found(await findUserById(op.db, id), 'user');
};

/** The user who takes over the work of one who leaves; null: nobody does. */
const loadHeir = async (op: Operation, leaver: UserEntity, id: string | null): Promise<UserEntity | null> => {
  if (id === null) return null;
  const heir = found(await findUserById(op.db, id), 'user');
  if (heir.active === 1 && heir.key !== leaver.key) return heir;
  const message = 'Choose an active user other than the one who leaves.';
  throw new Refusal('activity.owner-inactive', {
    detail: message,
    errors: [{ path: 'handOverTo', message }],
  });
};

/** Locks a user out: anybody but oneself. Answers them as they are now, and who is to take over their work. */
export const deactivate = async (
  op: Operation,
  actor: Actor,
  id: string,
  handOverTo: string | null,
): Promise<{ leaver: UserEntity; heir: UserEntity | null }> => {
  const user = await loadUser(op, actor, id);
  if (user.id === actor.user?.id) {
    throw new Refusal('actor.not-allowed', { detail: 'You cannot deactivate yourself. Ask another admin.' });
  }
  const heir = await loadHeir(op, user, handOverTo);
  return { leaver: await op.update('users', user, { active: 0 }), heir };
};
