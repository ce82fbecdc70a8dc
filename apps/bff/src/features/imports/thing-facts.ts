import { accountChanges } from '@daybook/shared/accounts/account-history.rules';
import type { CustomValues } from '@daybook/shared/fields/custom-value.rules';
import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import { opportunityChanges } from '@daybook/shared/opportunities/opportunity-history.rules';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import { plainChanges } from '@daybook/shared/records/plain-record-history.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import type { Reader } from '../../platform/db/open.ts';
import { findAccountDetails } from '../accounts/account-details.store.ts';
import { findOpportunityDetails } from '../opportunities/opportunity-details.store.ts';
import { findPlainDetails } from '../records/plain-details.store.ts';
import { readHeads } from '../records/record-heads.store.ts';
import { customChanges } from '../records/write-custom.store.ts';
import type { ImportWork } from './import-work.ts';

const detailsOf = (
  db: Reader,
  noun: RecordNoun,
  keys: readonly number[],
): Promise<ReadonlyMap<number, object>> => {
  if (noun === 'account') return findAccountDetails(db, keys);
  return isPlainType(noun) ? findPlainDetails(db, noun, keys) : findOpportunityDetails(db, keys);
};

/** Records whole, by key. */
export const factsOf = async (db: Reader, noun: RecordNoun, keys: readonly number[]) => {
  const heads = await readHeads(db, keys);
  const details = await detailsOf(db, noun, keys);
  return new Map([...heads].map(([key, head]) => [key, { ...head, name: head.title, ...details.get(key) }]));
};

const ownOf = (facts: { readonly custom: CustomValues }): CustomValues => facts.custom;

const factChanges = (
  { words }: ImportWork,
  noun: RecordNoun,
  before: never,
  after: never,
): EntryPayload[] => {
  if (noun === 'account') return accountChanges(before, after);
  return isPlainType(noun) ? plainChanges(noun, before, after) : opportunityChanges(before, after, words);
};

/** What a timeline tells of the difference. */
export const changesOf = (
  work: ImportWork,
  noun: RecordNoun,
  before: never,
  after: never,
): EntryPayload[] => [
  ...factChanges(work, noun, before, after),
  ...customChanges(work.fields, ownOf(before), ownOf(after)),
];
