import { amountText } from '../kernel/amount-text.rules.ts';
import { type CellColumn, severalInCell } from '../kernel/cells.rules.ts';
import type { Field } from '../kernel/field.ts';
import type { Money } from '../kernel/money.ts';
import { PLAIN_FIELDS, type PlainRecordType, pointsAt, valueIn } from './plain-record.rules.ts';
import type { PlainRecord } from './plain-record.ts';
import { plainText } from './plain-record-text.rules.ts';

/** What an import knows Daybook's own lists of these by. */
export const PLAIN_ID_COLUMN: Readonly<Record<PlainRecordType, string>> = {
  deal: 'Daybook deal id',
  campaign: 'Daybook campaign id',
  contract: 'Daybook contract id',
};

const moneyColumns = (field: Field): CellColumn<PlainRecord>[] => {
  const amount = (record: PlainRecord) => valueIn(record, field) as Money | null;
  return [
    {
      label: field.label,
      text: (record) => {
        const value = amount(record);
        return value === null ? '' : amountText(value.minor, value.currency);
      },
    },
    { label: `${field.label} currency`, text: (record) => amount(record)?.currency ?? '' },
  ];
};

const columnsFor = (
  field: Field,
  emailOf: (userId: string) => string,
): readonly CellColumn<PlainRecord>[] => {
  const { label, type, key } = field;
  if (key === 'tags') return [{ label, text: ({ tags }) => severalInCell(tags) }];
  if (type === 'user') return [{ label, text: ({ owner }) => (owner === null ? '' : emailOf(owner.id)) }];
  if (type === 'money') return moneyColumns(field);
  const column = { label, text: (record: PlainRecord) => plainText(field, valueIn(record, field)) ?? '' };
  if (pointsAt(field) !== 'contact') return [column];
  const idOf = (record: PlainRecord) => (valueIn(record, field) as { id: string } | null)?.id ?? '';
  return [column, { label: `${label}, id`, text: idOf }];
};

/** The columns of an exported list of deals, campaigns or contracts; `emailOf` tells the address of a user. */
export const plainRecordColumns = (
  type: PlainRecordType,
  emailOf: (userId: string) => string,
): CellColumn<PlainRecord>[] => [
  ...PLAIN_FIELDS[type].flatMap((field) =>
    columnsFor(field, emailOf).map((column) => ({ key: field.key, ...column })),
  ),
  { label: PLAIN_ID_COLUMN[type], text: ({ id }) => id },
];
