import { fieldKey } from '../records/field-key.rules.ts';
import { type MergeChoices, takenFromOther } from '../records/merge.rules.ts';
import { type FieldTexts, orNull } from '../records/record-history.rules.ts';
import { ACCOUNT_FIELDS } from './account.fields.ts';
import type { Account, AccountInput } from './account.ts';
import { plainTexts } from './account-history.rules.ts';

/** What an account says in each field that merging decides, to tell those that say nothing. */
export const accountTexts = (account: Account): FieldTexts => ({
  name: account.name,
  ...plainTexts(account),
  owner: account.owner?.name ?? null,
  tags: orNull(account.tags.join('\n')),
});

/** The account as somebody would have to write it to get what is there. */
const asWritten = (account: Account): Omit<AccountInput, 'custom'> => ({
  ...account,
  ownerId: account.owner?.id ?? null,
});

const WRITTEN = [
  'name',
  'firstName',
  'lastName',
  'personalNumber',
  'fiscalNumber',
  'commercialNumber',
  'website',
  'email',
  'phone',
  'address',
  'country',
  'ownerId',
] as const satisfies readonly (keyof Omit<AccountInput, 'custom'>)[];

/** What an account takes from another one merged into it. */
export const takenValues = (kept: Account, other: Account, choices: MergeChoices): Partial<AccountInput> => {
  const taken = takenFromOther(ACCOUNT_FIELDS, accountTexts(kept), accountTexts(other), choices);
  const from = asWritten(other);
  return Object.fromEntries(
    WRITTEN.filter((name) => taken.has(fieldKey(name))).map((name) => [name, from[name]]),
  );
};
