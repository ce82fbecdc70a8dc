import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { opportunityChanges } from '@daybook/shared/opportunities/opportunity-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from '../records/records.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { followSale } from './follow-sale.ts';
import type { Written } from './opportunity-columns.ts';
import { readOpportunity } from './read-opportunities.ts';
import { isWon, tellContact, toldOn } from './tell-contact.ts';
import { updateOpportunity } from './write-opportunity.ts';

/**
 * Changes the fields given of an opportunity that was loaded. Its timeline and its contact's tell each as a fact, and the
 * contact comes on in the lifecycle where its stage says so.
 */
export const rewriteOpportunity = async (
  op: Operation,
  head: RecordEntity,
  was: Opportunity,
  input: Written,
): Promise<Opportunity> => {
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
  return opportunity;
};
