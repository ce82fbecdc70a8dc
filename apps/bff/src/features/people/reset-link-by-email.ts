import { found } from '@daybook/shared/kernel/result';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { createResetLink, resetLinkForSoleAdmin } from './create-reset-link.ts';
import type { MadeLink } from './make-link.ts';
import { findUserByEmail } from './people.store.ts';
import { identityOf } from './user-columns.ts';

/**
 * The link by which somebody sets a new password, for whoever can run commands on the server: of the user with this
 * email address, or of the only admin where none is given.
 */
export const resetLinkByEmail = async (
  deps: Deps,
  email: string | undefined,
): Promise<MadeLink & { name: string }> => {
  if (email === undefined) return resetLinkForSoleAdmin(deps);
  const user = found(await findUserByEmail(deps.db.read, identityOf(email)), 'user');
  return { ...(await createResetLink(deps, SYSTEM, user.id)), name: user.name };
};
