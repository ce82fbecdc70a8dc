import type { PlainRecord } from '@daybook/shared/records/plain-record';
import {
  columnsOf,
  ownFields,
  PLAIN_FIELDS,
  type PlainRecordType,
  pointsAt,
  valueIn,
  writtenName,
} from '@daybook/shared/records/plain-record.rules';
import { refuseRecordClash } from '../../platform/fields/refuse-clash.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { PlainInput } from './write-plain-record.ts';

const IN_HEAD = { name: ['title'], accountId: ['account_key'], ownerId: ['owner_key'] };

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null;

/** Refuses to overwrite a field that somebody else changed since the writer saw the record. */
export const refusePlainClash = (
  op: Operation,
  type: PlainRecordType,
  { key, record }: { readonly key: number; readonly record: PlainRecord },
  seen: number,
  input: PlainInput,
): Promise<void> => {
  const own = ownFields(type);
  const kept = own.map((field) => [
    writtenName(field),
    columnsOf(field).map((column) => `${type}.${column}`),
  ]);
  const theirs = own.map((field) => {
    const value = valueIn(record, field);
    return [writtenName(field), pointsAt(field) === undefined ? value : idOf(value)];
  });
  const labels = new Map(PLAIN_FIELDS[type].map((field) => [writtenName(field), field.label]));
  return refuseRecordClash(
    op,
    {
      of: type,
      key,
      version: record.version,
      keptIn: { ...IN_HEAD, ...Object.fromEntries(kept) } as Readonly<Record<string, readonly string[]>>,
      labelOf: (field) => labels.get(field) ?? field,
      theirs: {
        name: record.name,
        accountId: idOf(record.account),
        ownerId: idOf(record.owner),
        ...Object.fromEntries(theirs),
      },
      custom: record.custom,
    },
    seen,
    input,
  );
};
