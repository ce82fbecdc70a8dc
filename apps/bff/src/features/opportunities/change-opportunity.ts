import type { Opportunity, OpportunityChange } from '@daybook/shared/opportunities/opportunity';
import { opportunityChanges } from '@daybook/shared/opportunities/opportunity-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadRecord } from '../records/write-record.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { followSale } from './follow-sale.ts';
import { refuseOpportunityClash } from './opportunity-clash.ts';
import { readOpportunity } from './read-opportunities.ts';
import { isWon, tellContact, toldOn } from './tell-contact.ts';
import { updateOpportunity } from './write-opportunity.ts';

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

    const words = await stageWords(op.db);
    const { before, after } = await updateOpportunity(op, words.stages, head, input);

    const opportunity = await readOpportunity(op.db, head.key);
    const records = toldOn(head.key, before.contact_key);
    for (const payload of opportunityChanges(was, opportunity, words)) op.record({ payload, records });
    if (after.contact_key !== before.contact_key) {
      await followSale(op, words, after.contact_key, 'opportunity.added');
      tellContact(op, after.contact_key, opportunity);
    }
    if (after.stage !== before.stage && isWon(words, after.stage))
      await followSale(op, words, after.contact_key, 'opportunity.won');
    ({ title } = opportunity);
    return { opportunity };
  });
};
