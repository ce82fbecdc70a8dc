import type { Page } from '@daybook/shared/kernel/page';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { OpportunityQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRecordPage } from '../records/list-records.store.ts';
import { readOpportunities } from './read-opportunities.ts';

/** One page of opportunities, by title unless another order is asked for. */
export const listOpportunities = async (
  deps: Deps,
  user: CurrentUser,
  query: OpportunityQuery,
): Promise<Page<Opportunity>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { keys, cursor } = await readRecordPage(deps, user, 'opportunity', query);
  return { items: await readOpportunities(deps.db.read, keys), cursor };
};
