import type { Setup } from '@daybook/shared/people/access';
import { currencyOf } from '@daybook/shared/people/region.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import type { UserEntity } from './people.store.ts';
import { emailColumns, localeColumns, nameColumns } from './user-columns.ts';
import { WORKSPACE_KEY } from './workspace.store.ts';

export type FirstAdmin = Omit<Setup, 'token' | 'password'>;

/** Makes the workspace and the first user in it. */
export const insertFirstAdmin = async (
  op: Operation,
  { workspaceName, name, email, zone, locale, weekStart, currency }: FirstAdmin,
): Promise<UserEntity> => {
  await op.insert('workspace', {
    key: WORKSPACE_KEY,
    name: workspaceName,
    currency: currency ?? currencyOf(locale),
    created_at: op.now,
  });
  return op.insert('users', {
    id: newId(),
    ...nameColumns(name),
    ...emailColumns(email),
    role: 'admin',
    zone,
    ...localeColumns(locale, weekStart),
    created_at: op.now,
    joined_at: op.now,
  });
};
