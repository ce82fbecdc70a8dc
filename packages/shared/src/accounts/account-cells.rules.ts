import { type CellColumn, cellColumns, severalInCell } from '../kernel/cells.rules.ts';
import { optionLabel } from '../records/record-history.rules.ts';
import { ACCOUNT_FIELDS, ACCOUNT_KINDS } from './account.fields.ts';
import type { Account } from './account.ts';

/** What an import knows Daybook's own list of accounts by. */
export const ACCOUNT_ID_COLUMN = 'Daybook account id';

/** The columns of an exported list of accounts; `emailOf` tells the address of a user. */
export const accountColumns = (emailOf: (userId: string) => string): CellColumn<Account>[] => [
  ...cellColumns<Account, (typeof ACCOUNT_FIELDS)[number]['key']>(ACCOUNT_FIELDS, {
    kind: ({ kind }) => optionLabel(ACCOUNT_KINDS, kind),
    name: ({ name }) => name,
    first_name: ({ firstName }) => firstName,
    last_name: ({ lastName }) => lastName,
    personal_number: ({ personalNumber }) => personalNumber,
    fiscal_number: ({ fiscalNumber }) => fiscalNumber,
    commercial_number: ({ commercialNumber }) => commercialNumber,
    website: ({ website }) => website,
    email: ({ email }) => email,
    phone: ({ phone }) => phone,
    address: ({ address }) => address,
    country: ({ country }) => country,
    owner: ({ owner }) => (owner === null ? '' : emailOf(owner.id)),
    tags: ({ tags }) => severalInCell(tags),
  }),
  { label: ACCOUNT_ID_COLUMN, text: ({ id }) => id },
];
