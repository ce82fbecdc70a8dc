import type { Account } from '@daybook/shared/accounts/account';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { readAccount } from './read-accounts.ts';

/** One account, whole, wherever it is: in use, archived or in the trash. */
export const findAccount = async (deps: Deps, user: CurrentUser, id: string): Promise<Account> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(deps.db.read, id), 'account');
  return readAccount(deps.db.read, record.key);
};
