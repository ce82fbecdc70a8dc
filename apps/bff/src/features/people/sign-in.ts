import { Refusal } from '@daybook/shared/kernel/refusal';
import type { SignIn } from '@daybook/shared/people/access';
import type { Deps } from '../../platform/deps.ts';
import { findPasswordHash } from './access.store.ts';
import { noteAttempt } from './limit-attempts.ts';
import { isPassword } from './password-hash.ts';
import { findUserByEmail } from './people.store.ts';
import { identityOf } from './user-columns.ts';

/**
 * The key of the user with this email and password. An unknown address, an invited person without a password and a
 * wrong password are refused alike, in words and in time.
 */
export const signIn = async (deps: Deps, { email, password }: SignIn, address: string): Promise<number> => {
  const identity = identityOf(email);
  const forgive = await noteAttempt(deps, identity, address);
  const user = await findUserByEmail(deps.db.read, identity);
  const passwordHash = user && (await findPasswordHash(deps.db.read, user.key));

  const right = await isPassword(passwordHash, password);
  if (user === undefined || !right) {
    throw new Refusal('session.wrong-password', {
      detail: 'This email and password do not belong together.',
    });
  }
  // Only who knows the password gets this far, so it tells a stranger nothing.
  if (user.active !== 1) {
    throw new Refusal('user.inactive', {
      detail: 'Your account was deactivated. Ask an admin of your workspace.',
    });
  }

  await forgive();
  return user.key;
};
