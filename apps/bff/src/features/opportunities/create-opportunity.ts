import type { NewOpportunity, Opportunity } from '@daybook/shared/opportunities/opportunity';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { askRequired } from '../records/ask-required.store.ts';
import { writeTags } from '../records/tags.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { followSale } from './follow-sale.ts';
import { readOpportunity } from './read-opportunities.ts';
import { isWon, tellContact } from './tell-contact.ts';
import { insertOpportunity } from './write-opportunity.ts';

/** Adds an opportunity. Without an account it goes with its contact's, without an owner it is the actor's own. */
export const createOpportunity = (
  deps: Deps,
  actor: Actor,
  input: NewOpportunity,
): Promise<{ opportunity: Opportunity; operationId: string | null }> => {
  allow(actor, 'record.create');
  const label = `Added the opportunity “${input.name}”`;
  return operate(deps, actor, { kind: 'opportunity.create', label }, async (op) => {
    await askRequired(op, 'opportunity', input.custom);
    const words = await stageWords(op.db);
    const { key, contact_key, stage } = await insertOpportunity(op, words.stages, input);
    if (input.tags !== undefined) await writeTags(op, key, input.tags);

    const opportunity = await readOpportunity(op.db, key);
    op.record({ payload: createdEntry(opportunity), records: [key] });
    await followSale(op, words, contact_key, 'opportunity.added');
    if (isWon(words, stage)) await followSale(op, words, contact_key, 'opportunity.won');
    tellContact(op, contact_key, opportunity);
    return { opportunity };
  });
};
