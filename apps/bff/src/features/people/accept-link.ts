import type { LinkAnswer } from '@daybook/shared/people/access';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { takeLink } from './access.store.ts';
import { admit } from './admit.ts';
import { loadLink, spentLink } from './find-link.ts';
import { hashNewPassword } from './password-hash.ts';

/**
 * Uses a one-time link up: sets the password, and at the first time the person's name, zone and locale. The request key
 * is not heeded: what is kept with one would make the password easier to guess than its hash.
 */
export const acceptLink = async (
  deps: Deps,
  token: string,
  { password, ...answer }: LinkAnswer,
): Promise<{ userKey: number }> => {
  const { user, info, tokenHash } = await loadLink(deps, token);
  const context = { email: user.email, name: answer.name ?? user.name, workspace: info.workspaceName };
  const passwordHash = await hashNewPassword(password, context);

  const spec = { kind: 'user.join', label: `${context.name} joined`, final: true as const };
  return operate(deps, SYSTEM, spec, async (op) => {
    if (!(await takeLink(op.db, tokenHash, op.now))) throw spentLink(true);

    await admit(op, user.key, passwordHash, answer);
    return { userKey: user.key };
  });
};
