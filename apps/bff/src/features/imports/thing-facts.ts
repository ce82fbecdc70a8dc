import { accountChanges } from '@daybook/shared/accounts/account-history.rules';
import type { CustomValues } from '@daybook/shared/fields/custom-value.rules';
import { opportunityChanges } from '@daybook/shared/opportunities/opportunity-history.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import type { Reader } from '../../platform/db/open.ts';
import { findAccountDetails } from '../accounts/account-details.store.ts';
import { findOpportunityDetails } from '../opportunities/opportunity-details.store.ts';
import { readHeads } from '../records/record-heads.store.ts';
import { customChanges } from '../records/write-custom.store.ts';
import type { ImportWork } from './import-work.ts';

/** Accounts or opportunities whole, by key. */
export const factsOf = async (db: Reader, noun: 'account' | 'opportunity', keys: readonly number[]) => {
  const heads = await readHeads(db, keys);
  const accounts = noun === 'account' ? await findAccountDetails(db, keys) : new Map();
  const sales = noun === 'opportunity' ? await findOpportunityDetails(db, keys) : new Map();
  return new Map(
    [...heads].map(([key, head]) => [
      key,
      { ...head, name: head.title, ...accounts.get(key), ...sales.get(key) },
    ]),
  );
};

const ownOf = (facts: { readonly custom: CustomValues }): CustomValues => facts.custom;

/** What a timeline tells of the difference. */
export const changesOf = (
  { words, fields }: ImportWork,
  noun: 'account' | 'opportunity',
  before: never,
  after: never,
): EntryPayload[] => [
  ...(noun === 'account' ? accountChanges(before, after) : opportunityChanges(before, after, words)),
  ...customChanges(fields, ownOf(before), ownOf(after)),
];
