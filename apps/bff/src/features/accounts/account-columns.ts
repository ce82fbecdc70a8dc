import type { AccountInput } from '@daybook/shared/accounts/account';
import { foldCompanyName } from '@daybook/shared/contacts/company-name.rules';
import type { AccountEntity } from './account-details.store.ts';

export type Written = { readonly [K in keyof AccountInput]?: AccountInput[K] | undefined };

type Columns = Partial<Omit<AccountEntity, 'key'>>;

/** The column each field is kept in; name and owner are the head's. */
const COLUMN_OF = {
  kind: 'kind',
  firstName: 'first_name',
  lastName: 'last_name',
  personalNumber: 'personal_number',
  fiscalNumber: 'fiscal_number',
  commercialNumber: 'commercial_number',
  website: 'website',
  email: 'email',
  phone: 'phone',
  address: 'address',
  country: 'country',
} as const satisfies Partial<Record<keyof AccountInput, keyof AccountEntity>>;

type Field = keyof typeof COLUMN_OF;

/** The columns of the fields given. */
export const accountColumns = (input: Written): Columns => {
  const given = (Object.keys(COLUMN_OF) as Field[]).filter((field) => input[field] !== undefined);
  const columns = Object.fromEntries(given.map((field) => [COLUMN_OF[field], input[field]]));
  return { ...columns, ...(input.name === undefined ? {} : { folded_name: foldCompanyName(input.name) }) };
};
