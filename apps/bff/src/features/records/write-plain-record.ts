import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { plainColumns, type Written } from './plain-columns.ts';
import { loadPlainRow } from './plain-details.store.ts';
import type { RecordEntity } from './records.store.ts';
import { writeTags } from './tags.store.ts';
import { writeCustomValues } from './write-custom.store.ts';
import { insertHead, loadOwnerKey, loadRef, sortKey } from './write-record.store.ts';

interface Head {
  readonly name?: string | undefined;
  readonly accountId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly custom?: CustomInput | undefined;
}

export type NewPlainRecord = Written &
  Head & {
    readonly id?: string | undefined;
    readonly name: string;
    readonly tags?: readonly string[] | undefined;
  };
export type PlainInput = Written & Head;

const headOf = async (op: Operation, { ownerId, accountId }: Head) => ({
  ownerKey: await loadOwnerKey(op, ownerId),
  accountKey: await loadRef(op, 'account', accountId, 'accountId'),
});

/** Makes the rows of a deal, campaign or contract; answers its key. */
export const insertPlainRecord = async (
  op: Operation,
  type: PlainRecordType,
  input: NewPlainRecord,
): Promise<number> => {
  const { id, name, tags } = input;
  const columns = await plainColumns(op, type, input);
  const { key } = await insertHead(op, { id, type, title: name, ...(await headOf(op, input)) });
  await op.insert(type, { ...columns, key });
  if (tags !== undefined) await writeTags(op, key, tags);
  await writeCustomValues(op, { of: type, key, custom: input.custom, told: [] });
  return key;
};

/** Writes the fields given. */
export const updatePlainRecord = async (
  op: Operation,
  type: PlainRecordType,
  head: RecordEntity,
  input: PlainInput,
): Promise<void> => {
  const columns = await plainColumns(op, type, input);
  const { ownerKey, accountKey } = await headOf(op, input);
  await op.update('record', head, {
    ...(input.name === undefined ? {} : { title: input.name, sort_title: sortKey(input.name) }),
    ...(ownerKey === undefined ? {} : { owner_key: ownerKey }),
    ...(accountKey === undefined ? {} : { account_key: accountKey }),
  });
  await op.update(type, await loadPlainRow(op, type, head.key), columns);
  await writeCustomValues(op, { of: type, key: head.key, custom: input.custom, told: [head.key] });
};
