import type { NewUser, User } from '@daybook/shared/people/user';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { type MadeLink, makeLink } from './make-link.ts';
import { refuseTakenEmail } from './refuse-taken-email.ts';
import { emailColumns, localeColumns, nameColumns } from './user-columns.ts';
import { toUser } from './user-dto.ts';

/**
 * Adds a user and makes the link by which they set a password. The link is not part of the operation: its secret would
 * be kept with the answer.
 */
export const inviteUser = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  { name, email, role, zone = actor.user.zone }: NewUser,
): Promise<{ user: User; link: MadeLink; operationId: string | null }> => {
  allow(actor, 'users.manage');
  const columns = { ...nameColumns(name), ...emailColumns(email) };
  const { user, key, operationId } = await operate(
    deps,
    actor,
    { kind: 'user.invite', label: `Invited ${name}` },
    async (op) => {
      await refuseTakenEmail(op, columns.email_identity);
      const row = await op.insert('users', {
        id: newId(),
        ...columns,
        ...localeColumns(actor.user.locale),
        role,
        zone,
        created_at: op.now,
      });
      return { user: toUser(row), key: row.key };
    },
  );
  return { user, link: await makeLink(deps, key, 'invite'), operationId };
};
