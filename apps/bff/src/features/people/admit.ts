import { found } from '@daybook/shared/kernel/result';
import type { LinkAnswer } from '@daybook/shared/people/access';
import type { Operation } from '../../platform/operation/operation.ts';
import { removeSessions } from '../../platform/session/session.store.ts';
import { savePasswordHash } from './access.store.ts';
import { findUserByKey } from './people.store.ts';
import { joinColumns } from './user-columns.ts';

/**
 * Lets somebody in with a new password: whoever was signed in with the old one is out, and at the first time their
 * name, zone and locale are taken.
 */
export const admit = async (
  op: Operation,
  userKey: number,
  passwordHash: string,
  answer: Omit<LinkAnswer, 'password'>,
): Promise<void> => {
  const user = found(await findUserByKey(op.db, userKey), 'user');
  if (user.joined_at === null) await op.update('users', user, joinColumns(answer, op.now));
  await savePasswordHash(op.db, userKey, passwordHash, op.now);
  for (const id of await removeSessions({ write: op.db }, userKey, null)) op.touch('sessions', id);
};
