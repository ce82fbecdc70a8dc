import type { Field } from '../kernel/field.ts';

/** Whether a campaign is booked by a customer or is the house's own. */
export const CAMPAIGN_KINDS = [
  { value: 'external', label: 'External' },
  { value: 'internal', label: 'Internal' },
] as const;

/** A campaign runs for a customer, who may come through an agent or an agency; each has a contact for it (G-26, G-27). */
export const CAMPAIGN_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', filterable: true, sortable: true, importable: true },
  { key: 'kind', label: 'Kind', type: 'option', options: CAMPAIGN_KINDS, filterable: true, importable: true },
  { key: 'account', label: 'Customer', type: 'account', filterable: true, importable: true },
  {
    key: 'customer_contact',
    label: 'Contact at the customer',
    type: 'contact',
    filterable: true,
    importable: true,
  },
  { key: 'agent', label: 'Agent', type: 'account', filterable: true, importable: true },
  {
    key: 'agent_contact',
    label: 'Contact at the agent',
    type: 'contact',
    filterable: true,
    importable: true,
  },
  { key: 'agency', label: 'Agency', type: 'account', filterable: true, importable: true },
  {
    key: 'agency_contact',
    label: 'Contact at the agency',
    type: 'contact',
    filterable: true,
    importable: true,
  },
  { key: 'deal', label: 'Deal', type: 'deal', filterable: true, importable: true },
  { key: 'starts_on', label: 'Starts on', type: 'day', filterable: true, importable: true },
  { key: 'ends_on', label: 'Ends on', type: 'day', filterable: true, importable: true },
  { key: 'budget', label: 'Budget', type: 'money', filterable: true, importable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
] as const satisfies readonly Field[];
