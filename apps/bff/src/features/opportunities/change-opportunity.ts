import type { Opportunity, OpportunityChange } from '@daybook/shared/opportunities/opportunity';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadRecord } from '../records/write-record.store.ts';
import { refuseOpportunityClash } from './opportunity-clash.ts';
import { readOpportunity } from './read-opportunities.ts';
import { rewriteOpportunity } from './rewrite-opportunity.ts';

/**
 * Changes the fields given; the timelines of the opportunity and of its contact tell each as a fact. Fields that
 * somebody else changed since `version` are refused with both values.
 */
export const changeOpportunity = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: OpportunityChange,
): Promise<{ opportunity: Opportunity; operationId: string | null }> => {
  allow(actor, 'record.change');
  let title = '';
  const label = () => `Changed the opportunity “${title}”`;
  return operate(deps, actor, { kind: 'opportunity.change', label }, async (op) => {
    const head = await loadRecord(op, 'opportunity', id);
    const was = await readOpportunity(op.db, head.key);
    await refuseOpportunityClash(op, head.key, was, version, input);
    const opportunity = await rewriteOpportunity(op, head, was, input);
    ({ title } = opportunity);
    return { opportunity };
  });
};
