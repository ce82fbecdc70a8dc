import { found } from '@daybook/shared/kernel/result';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Reader } from '../../platform/db/open.ts';
import { readHeads } from '../records/record-heads.store.ts';
import { findOpportunityDetails } from './opportunity-details.store.ts';

/** Opportunities whole, in the order of the keys. */
export const readOpportunities = async (db: Reader, keys: readonly number[]): Promise<Opportunity[]> => {
  const heads = await readHeads(db, keys);
  const details = await findOpportunityDetails(db, keys);
  return keys.flatMap((key) => {
    const [head, detail] = [heads.get(key), details.get(key)];
    return head === undefined || detail === undefined ? [] : [{ ...head, name: head.title, ...detail }];
  });
};

export const readOpportunity = async (db: Reader, key: number): Promise<Opportunity> =>
  found((await readOpportunities(db, [key]))[0], 'opportunity');
