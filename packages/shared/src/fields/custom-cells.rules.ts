import { amountText } from '../kernel/amount-text.rules.ts';
import { type CellColumn, severalInCell } from '../kernel/cells.rules.ts';
import { type CustomFieldLike, customKey, definedOn, type FieldNoun } from './custom-field.rules.ts';
import { type CustomValue, type CustomValues, customText } from './custom-value.rules.ts';

/** Anything that defined fields are of. */
export interface WithCustom {
  readonly custom: CustomValues;
}

type EmailOf = (userId: string) => string;

const optionsText = ({ options }: CustomFieldLike, chosen: readonly string[]): string =>
  severalInCell(chosen.map((one) => options.find(({ value }) => value === one)?.label ?? one));

const moneyOf = (value: CustomValue | undefined) =>
  typeof value === 'object' && 'minor' in value ? value : undefined;

const moneyColumns = ({ key, label }: CustomFieldLike): CellColumn<WithCustom>[] => [
  {
    label,
    text: ({ custom }) => {
      const money = moneyOf(custom[key]);
      return money === undefined ? '' : amountText(money.minor, money.currency);
    },
  },
  { label: `${label} currency`, text: ({ custom }) => moneyOf(custom[key])?.currency ?? '' },
];

/** Two may be called the same: an id says which of them is meant. */
const idColumns = ({ key, label, type }: CustomFieldLike): CellColumn<WithCustom>[] =>
  type === 'account' || type === 'contact'
    ? [{ label: `${label} id`, text: ({ custom }) => idOf(custom[key]) }]
    : [];

const idOf = (value: CustomValue | undefined): string =>
  typeof value === 'object' && 'id' in value ? value.id : '';

const cell = (field: CustomFieldLike, value: CustomValue | undefined, emailOf: EmailOf): string => {
  if (typeof value !== 'object') return customText(field, value) ?? '';
  if ('name' in value) return emailOf(value.id);
  return Array.isArray(value) ? optionsText(field, value) : (customText(field, value) ?? '');
};

/** The columns of defined fields in an exported list; `emailOf` tells the address of a user. */
export const customColumns = (
  fields: readonly CustomFieldLike[],
  of: FieldNoun,
  emailOf: EmailOf,
): CellColumn<WithCustom>[] =>
  definedOn(fields, of).flatMap((field): CellColumn<WithCustom>[] => {
    const own = {
      label: field.label,
      text: ({ custom }: WithCustom) => cell(field, custom[field.key], emailOf),
    };
    const columns = field.type === 'money' ? moneyColumns(field) : [own, ...idColumns(field)];
    return columns.map((column) => ({ key: customKey(field.key), ...column }));
  });
