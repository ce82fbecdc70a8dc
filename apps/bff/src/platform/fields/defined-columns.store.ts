import { type CustomType, customKey } from '@daybook/shared/fields/custom-field.rules';
import { amountColumn } from '../filters/amount-column.store.ts';
import type { FilterColumn, FilterColumns } from '../filters/filter-sql.store.ts';
import type { HeldBy } from './custom-values.store.ts';
import type { CustomFieldEntity } from './fields.store.ts';

/** The column of `custom_value as one` that the values of a type are kept in. */
const COLUMNS: Readonly<Record<CustomType, Omit<FilterColumn, 'rows'>>> = {
  text: { column: 'one.text_value', isText: true },
  prose: { column: 'one.long_text', isText: true },
  email: { column: 'one.text_value', isText: true },
  phone: { column: 'one.text_value', isText: true },
  url: { column: 'one.text_value', isText: true },
  option: { column: 'one.text_value' },
  'yes-no': { column: 'one.text_value' },
  day: { column: 'one.text_value' },
  number: { column: 'one.number_value' },
  moment: { column: 'one.number_value' },
  money: { column: amountColumn('one.number_value', 'one.text_value') },
  user: { column: 'one.user_key', knownIn: 'users' },
  account: { column: 'one.target_key', knownIn: 'record' },
  contact: { column: 'one.target_key', knownIn: 'record' },
};

const OWN: Readonly<Record<HeldBy, string>> = {
  record_key: 'one.record_key = record.key',
  activity_key: 'one.activity_key = activity.key',
};

/** Where the values of defined fields of records or activities are read from. */
export const definedColumns = (
  fields: readonly CustomFieldEntity[],
  by: HeldBy = 'record_key',
): FilterColumns =>
  Object.fromEntries(
    fields
      .filter(({ retired }) => retired === 0)
      .map(({ key, code, type }): [string, FilterColumn] => [
        customKey(code),
        {
          ...COLUMNS[type as CustomType],
          rows: {
            from: 'custom_value as one',
            own: `${OWN[by]} and one.field_key = ${key}`,
          },
        },
      ]),
  );
