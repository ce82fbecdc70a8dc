import type { NewAccount } from '@daybook/shared/accounts/account';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from '../records/records.store.ts';
import { writeCustomValues } from '../records/write-custom.store.ts';
import { insertHead, loadOwnerKey, sortKey } from '../records/write-record.store.ts';
import { accountColumns, type Written } from './account-columns.ts';
import { findAccountRow } from './account-details.store.ts';

/** Makes an account's rows; answers its key. */
export const insertAccount = async (op: Operation, input: NewAccount): Promise<number> => {
  const ownerKey = await loadOwnerKey(op, input.ownerId);
  const head = await insertHead(op, { id: input.id, type: 'account', title: input.name, ownerKey });
  await op.insert('account', { folded_name: '', ...accountColumns(input), key: head.key });
  await writeCustomValues(op, { of: 'account', key: head.key, custom: input.custom, told: [] });
  return head.key;
};

/** Writes the fields given to an account's rows. */
export const updateAccount = async (op: Operation, head: RecordEntity, input: Written): Promise<void> => {
  const ownerKey = await loadOwnerKey(op, input.ownerId);
  await op.update('record', head, {
    ...(input.name === undefined ? {} : { title: input.name, sort_title: sortKey(input.name) }),
    ...(ownerKey === undefined ? {} : { owner_key: ownerKey }),
  });
  await op.update('account', await findAccountRow(op.db, head.key), accountColumns(input));
  await writeCustomValues(op, {
    of: 'account',
    key: head.key,
    custom: input.custom,
    told: [head.key],
  });
};
