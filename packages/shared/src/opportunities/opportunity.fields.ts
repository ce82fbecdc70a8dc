import type { Field } from '../kernel/field.ts';

/** Where a possible sale stands, in order. */
export const OPPORTUNITY_STAGES = [
  { value: 'qualification', label: 'Qualification' },
  { value: 'needs', label: 'Needs analysis' },
  { value: 'offer', label: 'Offer' },
  { value: 'negotiation', label: 'Negotiation' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
] as const;
export type OpportunityStage = (typeof OPPORTUNITY_STAGES)[number]['value'];

/** How far a sale has come, by its place among the stages; from this one on it is over. */
export const FIRST_CLOSED_RANK = OPPORTUNITY_STAGES.findIndex(({ value }) => value === 'won');

export const isClosedStage = (stage: OpportunityStage): boolean => stage === 'won' || stage === 'lost';

export const OPPORTUNITY_FIELDS = [
  {
    key: 'name',
    label: 'Title',
    type: 'text',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'account', label: 'Account', type: 'account', filterable: true, sortable: true, importable: true },
  { key: 'contact', label: 'Contact', type: 'contact', filterable: true, importable: true },
  {
    key: 'value',
    label: 'Value',
    type: 'money',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'stage',
    label: 'Stage',
    type: 'option',
    options: OPPORTUNITY_STAGES,
    filterable: true,
    sortable: true,
    importable: true,
  },
  {
    key: 'expected_closing_on',
    label: 'Expected closing date',
    type: 'day',
    filterable: true,
    sortable: true,
    importable: true,
  },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, sortable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
] as const satisfies readonly Field[];
