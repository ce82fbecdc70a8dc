import { found } from '@daybook/shared/kernel/result';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { readOpportunity } from './read-opportunities.ts';

/** One opportunity, whole, wherever it is: in use, archived or in the trash. */
export const findOpportunity = async (deps: Deps, user: CurrentUser, id: string): Promise<Opportunity> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(deps.db.read, id), 'opportunity');
  return readOpportunity(deps.db.read, record.key);
};
