import type { Field } from '../kernel/field.ts';

/** Whether a campaign is booked by a customer or is the house's own. */
export const CAMPAIGN_KINDS = [
  { value: 'external', label: 'External' },
  { value: 'internal', label: 'Internal' },
] as const;

/** A campaign runs for a customer, who may come through an agent or an agency; each has a contact for it (G-26, G-27). */
export const CAMPAIGN_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', filterable: true, sortable: true },
  { key: 'kind', label: 'Kind', type: 'option', options: CAMPAIGN_KINDS, filterable: true },
  { key: 'account', label: 'Customer', type: 'account', filterable: true },
  { key: 'customer_contact', label: 'Contact at the customer', type: 'contact', filterable: true },
  { key: 'agent', label: 'Agent', type: 'account', filterable: true },
  { key: 'agent_contact', label: 'Contact at the agent', type: 'contact', filterable: true },
  { key: 'agency', label: 'Agency', type: 'account', filterable: true },
  { key: 'agency_contact', label: 'Contact at the agency', type: 'contact', filterable: true },
  { key: 'deal', label: 'Deal', type: 'deal', filterable: true },
  { key: 'starts_on', label: 'Starts on', type: 'day', filterable: true },
  { key: 'ends_on', label: 'Ends on', type: 'day', filterable: true },
  { key: 'budget', label: 'Budget', type: 'money', filterable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true },
] as const satisfies readonly Field[];
