import {
  type FieldTexts,
  fieldChanges,
  headChanges,
  optionLabel,
  orNull,
} from '../records/record-history.rules.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { ACCOUNT_FIELDS, ACCOUNT_KINDS } from './account.fields.ts';
import type { Account } from './account.ts';

/** What an account says in the fields that are written as they are read. */
export const plainTexts = (account: Account): FieldTexts => ({
  first_name: orNull(account.firstName),
  last_name: orNull(account.lastName),
  personal_number: orNull(account.personalNumber),
  fiscal_number: orNull(account.fiscalNumber),
  commercial_number: orNull(account.commercialNumber),
  website: orNull(account.website),
  email: orNull(account.email),
  phone: orNull(account.phone),
  address: orNull(account.address),
  country: orNull(account.country),
});

const textsOf = (account: Account): FieldTexts => ({
  kind: optionLabel(ACCOUNT_KINDS, account.kind),
  ...plainTexts(account),
});

/** What the timeline tells of a change of an account: one entry a fact. */
export const accountChanges = (before: Account, after: Account): EntryPayload[] => [
  ...headChanges(before, after),
  ...fieldChanges(ACCOUNT_FIELDS, textsOf(before), textsOf(after)),
];
