import type { Account } from '@daybook/shared/accounts/account';
import { found } from '@daybook/shared/kernel/result';
import type { Reader } from '../../platform/db/open.ts';
import { readHeads } from '../records/record-heads.store.ts';
import { findAccountDetails } from './account-details.store.ts';

/** Accounts whole, in the order of the keys. */
export const readAccounts = async (db: Reader, keys: readonly number[]): Promise<Account[]> => {
  const heads = await readHeads(db, keys);
  const details = await findAccountDetails(db, keys);
  return keys.flatMap((key) => {
    const [head, detail] = [heads.get(key), details.get(key)];
    return head === undefined || detail === undefined ? [] : [{ ...head, name: head.title, ...detail }];
  });
};

export const readAccount = async (db: Reader, key: number): Promise<Account> =>
  found((await readAccounts(db, [key]))[0], 'account');
