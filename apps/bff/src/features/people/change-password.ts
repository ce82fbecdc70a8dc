import { Refusal } from '@daybook/shared/kernel/refusal';
import type { PasswordChange } from '@daybook/shared/people/access';
import type { Deps } from '../../platform/deps.ts';
import type { Session } from '../../platform/session/session.store.ts';
import { findPasswordHash, removeOpenLinks, savePasswordHash } from './access.store.ts';
import { endOtherSessions } from './end-session.ts';
import { noteAttempt } from './limit-attempts.ts';
import { findPasswordContext } from './password-context.ts';
import { hashNewPassword, isPassword } from './password-hash.ts';

/** Gives the user another password and ends their other sessions; answers how many those were. */
export const changePassword = async (
  deps: Deps,
  session: Session,
  address: string,
  { current, next }: PasswordChange,
): Promise<{ ended: number }> => {
  const { key } = session.user;
  const context = await findPasswordContext(deps.db.read, key);
  const forgive = await noteAttempt(deps, context.identity, address);
  if (!(await isPassword(await findPasswordHash(deps.db.read, key), current))) {
    const message = 'This is not your current password.';
    throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'current', message }] });
  }
  const passwordHash = await hashNewPassword(next, context, 'next');

  await forgive();
  await savePasswordHash(deps.db.write, key, passwordHash, deps.clock());
  await removeOpenLinks(deps.db.write, key);
  return endOtherSessions(deps, session);
};
