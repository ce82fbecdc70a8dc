import type { Field } from '../kernel/field.ts';

/** The stages that a pipeline starts with, in order; admins keep them from then on. */
export const OPPORTUNITY_STAGES = [
  { value: 'qualification', label: 'Qualification' },
  { value: 'needs', label: 'Needs analysis' },
  { value: 'offer', label: 'Offer' },
  { value: 'negotiation', label: 'Negotiation' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
] as const;
/** One of the stages that every workspace starts with. */
export type FirstStage = (typeof OPPORTUNITY_STAGES)[number]['value'];
/** The code of a stage of the pipeline. */
export type OpportunityStage = string;

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
    optionsFrom: 'pipeline',
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
  {
    key: 'lost_reason',
    label: 'Reason it was lost',
    type: 'option',
    optionsFrom: 'lost-reason',
    filterable: true,
  },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, sortable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
] as const satisfies readonly Field[];
