import type { Account } from '@daybook/shared/accounts/account';
import type { Page } from '@daybook/shared/kernel/page';
import type { RecordQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRecordPage } from '../records/list-records.store.ts';
import { readAccounts } from './read-accounts.ts';

/** One page of accounts, by name unless another order is asked for. */
export const listAccounts = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordQuery,
): Promise<Page<Account>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { keys, cursor } = await readRecordPage(deps, user, 'account', query);
  return { items: await readAccounts(deps.db.read, keys), cursor };
};
