import type { RecordType } from '@daybook/shared/records/record-type';
import type { Operation } from '../../platform/operation/operation.ts';
import type { GivenFields } from './record-changers.ts';
import { refuseUnfitValues } from './write-custom.store.ts';
import { loadOwnerKey, loadRef } from './write-record.store.ts';

/** Refuses what no record of a type can be given, once and before the first of many is. */
export const checkGiven = async (
  op: Operation,
  type: RecordType,
  { ownerId, accountId, custom }: GivenFields,
): Promise<void> => {
  await loadOwnerKey(op, ownerId);
  await loadRef(op, 'account', accountId, 'deed.fields.accountId');
  await refuseUnfitValues(op, type, custom, 'deed.fields.custom');
};
