import type { User } from '@daybook/shared/people/user';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadUser } from './load-user.ts';
import { toUser } from './user-dto.ts';

/** Lets a deactivated user sign in again, with the password they had. */
export const reactivateUser = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ user: User; operationId: string | null }> => {
  let name = '';
  return operate(deps, actor, { kind: 'user.reactivate', label: () => `Reactivated ${name}` }, async (op) => {
    const row = await loadUser(op, actor, id);
    name = row.name;
    return { user: toUser(await op.update('users', row, { active: 1 })) };
  });
};
