import { found } from '@daybook/shared/kernel/result';
import type { PasswordContext } from '@daybook/shared/people/password.rules';
import type { Reader } from '../../platform/db/open.ts';
import { findUserByKey } from './people.store.ts';
import { findWorkspace } from './workspace.store.ts';

/** What a user's password must not be made of, and what their account is counted by. */
export const findPasswordContext = async (
  db: Reader,
  userKey: number,
): Promise<PasswordContext & { identity: string }> => {
  const user = found(await findUserByKey(db, userKey), 'user');
  const workspace = await findWorkspace(db);
  return {
    email: user.email,
    name: user.name,
    workspace: workspace?.name ?? '',
    identity: user.email_identity,
  };
};
