import type { User } from '@daybook/shared/people/user';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { listUserRows } from './people.store.ts';
import { toUser } from './user-dto.ts';

export const UserQuery = z.object({ state: z.enum(['active', 'all']).default('active') });

/** The users of the workspace in order of name. */
export const listUsers = async (
  { db }: Deps,
  user: CurrentUser,
  { state }: z.output<typeof UserQuery>,
): Promise<{ items: User[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return { items: (await listUserRows(db.read, { activeOnly: state === 'active' })).map(toUser) };
};
