import type { Money } from '@daybook/shared/kernel/money';
import {
  columnsOf,
  ownFields,
  type PlainRecordType,
  pointsAt,
  writtenName,
} from '@daybook/shared/records/plain-record.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { loadRef } from './write-record.store.ts';

/** What was written of a record, by the contract's names. */
export type Written = Readonly<Record<string, unknown>>;
export type Columns = Readonly<Record<string, string | number | null>>;

/** The columns of the fields given; what points at another record is looked up. */
export const plainColumns = async (
  op: Operation,
  type: PlainRecordType,
  input: Written,
): Promise<Columns> => {
  const columns: Record<string, string | number | null> = {};
  for (const field of ownFields(type)) {
    const name = writtenName(field);
    const value = input[name];
    if (value === undefined) continue;
    const [column = '', currency = ''] = columnsOf(field);
    const of = pointsAt(field);
    if (of !== undefined) columns[column] = (await loadRef(op, of, value as string | null, name)) ?? null;
    else if (field.type === 'money') {
      const amount = value as Money | null;
      columns[column] = amount?.minor ?? null;
      columns[currency] = amount?.currency ?? null;
    } else columns[column] = value as string | null;
  }
  return columns;
};
