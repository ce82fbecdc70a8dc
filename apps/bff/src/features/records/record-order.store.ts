import { type CustomType, definedKey } from '@daybook/shared/fields/custom-field.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { listColumns } from '@daybook/shared/records/record-columns.rules';
import type { OpportunityQuery } from '@daybook/shared/records/record-list';
import type { RecordType } from '@daybook/shared/records/record-type';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';

export type Sort = OpportunityQuery['sort'];
type Shape = readonly ('string' | 'number')[];

/** The values of a field of the workspace's own, by the index of `custom_value` that keeps them in order. */
interface ByField {
  readonly key: number;
  readonly column: 'text_value' | 'number_value';
  /** Those that have a value, or those that have none. */
  readonly has: boolean;
}

/** A stretch of a list that is read along one index. */
export interface Order {
  readonly columns: readonly string[];
  readonly shape: Shape;
  readonly descending: boolean;
  readonly field?: ByField;
}

const TITLE = { columns: ['record.sort_title', 'record.key'], shape: ['string', 'number'] } as const;

/** The key comes last, so that no two rows are alike. What only opportunities have is read from their own table's index. */
const COLUMNS: Readonly<Record<string, { columns: readonly string[]; shape: Shape }>> = {
  title: TITLE,
  activity: { columns: ['record.last_activity_at', 'record.key'], shape: ['number', 'number'] },
  created: { columns: ['record.created_at', 'record.key'], shape: ['number', 'number'] },
  value: { columns: ['opportunity.sort_value', 'opportunity.key'], shape: ['number', 'number'] },
  closing: { columns: ['opportunity.sort_closing', 'opportunity.key'], shape: ['string', 'number'] },
  stage: { columns: ['opportunity.stage_rank', 'opportunity.key'], shape: ['number', 'number'] },
  closed: { columns: ['opportunity.closed_at', 'opportunity.key'], shape: ['number', 'number'] },
};

/** The order that every workspace has. */
export const orderOf = (sort: Sort): Order => {
  const { columns, shape } = COLUMNS[sort.replace('-', '')] ?? TITLE;
  return { columns, shape, descending: sort.startsWith('-') };
};

/** By a field of the workspace's own: those that have a value in its order, and behind them the others by name. */
export const fieldOrders = (key: number, type: CustomType, descending: boolean): readonly Order[] => {
  const column = type === 'number' || type === 'moment' ? 'number_value' : 'text_value';
  const valued: Order = {
    columns: [`sorted.${column}`, 'sorted.record_key'],
    shape: [column === 'number_value' ? 'number' : 'string', 'number'],
    descending,
    field: { key, column, has: true },
  };
  return [valued, { ...TITLE, descending: false, field: { key, column, has: false } }];
};

const refuse = (message: string): never => {
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'sort', message }] });
};

/** The stretches that a list in an order consists of, one behind the other. An order that no index keeps is refused. */
export const ordersOf = async (db: Reader, type: RecordType, sort: Sort): Promise<readonly Order[]> => {
  const name = sort.replace('-', '');
  const code = definedKey(name);
  if (code === undefined) return [orderOf(sort)];
  const fields = await findFieldsOf(db, type);
  const field = fields.find((one) => one.code === code);
  if (field === undefined || field.retired === 1)
    return refuse(`There is no field ${code} to put the list in order by.`);
  const columns = listColumns(type, [toCustomField(field)]);
  if (!columns.some((column) => column.sort === name))
    return refuse(`The list cannot be put in the order of ${field.label}.`);
  return fieldOrders(field.key, field.type as CustomType, sort.startsWith('-'));
};

/** Whether a stretch is read along an index of another table than `record`, whose rows are of one type by themselves. */
export const isOfOneType = ({ columns, field }: Order): boolean =>
  field?.has === true || columns.some((column) => column.startsWith('opportunity.'));

/** Of a stretch of those without a value: that there is none. */
export const withoutValue = ({ field }: Order): readonly Expression<SqlBool>[] =>
  field === undefined || field.has
    ? []
    : [
        sql<SqlBool>`not exists (select 1 from custom_value as sorted where sorted.record_key = record.key
          and sorted.field_key = ${sql.lit(field.key)} and ${sql.ref(`sorted.${field.column}`)} is not null)`,
      ];

/** Of a stretch of those with a value: the rows that its index is read by; the condition of the index is written out. */
export const valueJoin = ({ key, column }: ByField) =>
  sql<SqlBool>`sorted.record_key = record.key and sorted.field_key = ${sql.lit(key)}
    and ${sql.ref(`sorted.${column}`)} is not null`;
