import { fieldChanges, headChanges, optionLabel } from '../records/record-history.rules.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { OPPORTUNITY_FIELDS, OPPORTUNITY_STAGES } from './opportunity.fields.ts';
import type { Opportunity } from './opportunity.ts';

const isSameAmount = (one: Opportunity['value'], other: Opportunity['value']): boolean =>
  one?.minor === other?.minor && one?.currency === other?.currency;

/** What the timeline tells of a change of an opportunity: one entry a fact (Z-08, Z-18 to Z-20). */
export const opportunityChanges = (before: Opportunity, after: Opportunity): EntryPayload[] => {
  const entries = headChanges(before, after);
  if (before.stage !== after.stage) {
    const from = optionLabel(OPPORTUNITY_STAGES, before.stage);
    const to = optionLabel(OPPORTUNITY_STAGES, after.stage);
    entries.push({ kind: 'opportunity.stage-changed', stage: { from, to } });
  }
  if (!isSameAmount(before.value, after.value))
    entries.push({ kind: 'opportunity.value-changed', value: { from: before.value, to: after.value } });
  if (before.expectedClosingOn !== after.expectedClosingOn) {
    const day = { from: before.expectedClosingOn, to: after.expectedClosingOn };
    entries.push({ kind: 'opportunity.closing-date-changed', day });
  }
  const contact = ({ contact: linked }: Opportunity) => ({ contact: linked?.title ?? null });
  if (before.contact?.id !== after.contact?.id)
    entries.push(...fieldChanges(OPPORTUNITY_FIELDS, contact(before), contact(after)));
  return entries;
};
