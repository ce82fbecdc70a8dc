import type { Field } from '../kernel/field.ts';

/** A deal is an agreed package of campaigns. */
export const DEAL_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', filterable: true, sortable: true },
  { key: 'account', label: 'Account', type: 'account', filterable: true },
  { key: 'value', label: 'Value', type: 'money', filterable: true },
  { key: 'agreed_on', label: 'Agreed on', type: 'day', filterable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true },
] as const satisfies readonly Field[];
