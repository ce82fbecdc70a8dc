import type { Account } from '@daybook/shared/accounts/account';
import { accountChanges } from '@daybook/shared/accounts/account-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from '../records/records.store.ts';
import type { Written } from './account-columns.ts';
import { readAccount } from './read-accounts.ts';
import { updateAccount } from './write-account.ts';

/** Changes the fields given of an account that was loaded, and tells each on its timeline as a fact. */
export const rewriteAccount = async (
  op: Operation,
  head: RecordEntity,
  before: Account,
  input: Written,
): Promise<Account> => {
  await updateAccount(op, head, input);
  const account = await readAccount(op.db, head.key);
  for (const payload of accountChanges(before, account)) op.record({ payload, records: [head.key] });
  return account;
};
