import { fieldChanges, headChanges } from '../records/record-history.rules.ts';
import { findStageIn, stageLabel } from '../stages/stage.rules.ts';
import type { StageWords } from '../stages/stage-words.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { OPPORTUNITY_FIELDS } from './opportunity.fields.ts';
import type { Opportunity } from './opportunity.ts';

const isSameAmount = (one: Opportunity['value'], other: Opportunity['value']): boolean =>
  one?.minor === other?.minor && one?.currency === other?.currency;

const stageChange = (
  before: Opportunity,
  after: Opportunity,
  { stages, reason }: StageWords,
): EntryPayload => {
  const from = stageLabel(stages, 'pipeline', before.stage);
  const to = stageLabel(stages, 'pipeline', after.stage);
  switch (findStageIn(stages, 'pipeline', after.stage)?.kind) {
    case 'won':
      return { kind: 'opportunity.won', from, value: after.value };
    case 'lost':
      return { kind: 'opportunity.lost', from, reason: reason(after.lostReason) };
    default:
      return { kind: 'opportunity.stage-changed', stage: { from, to } };
  }
};

/** What the timeline tells of a change of an opportunity: one entry a fact (Z-08, Z-18 to Z-20). */
export const opportunityChanges = (
  before: Opportunity,
  after: Opportunity,
  lists: StageWords,
): EntryPayload[] => {
  const entries = headChanges(before, after);
  if (before.stage !== after.stage) entries.push(stageChange(before, after, lists));
  else if (before.lostReason !== after.lostReason) {
    const reason = { from: lists.reason(before.lostReason), to: lists.reason(after.lostReason) };
    entries.push({ kind: 'opportunity.lost-reason-changed', reason });
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
