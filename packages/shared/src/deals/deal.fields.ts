import type { Field } from '../kernel/field.ts';

/** A deal is an agreed package of campaigns. */
export const DEAL_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', filterable: true, sortable: true, importable: true },
  { key: 'account', label: 'Account', type: 'account', filterable: true, importable: true },
  { key: 'value', label: 'Value', type: 'money', filterable: true, importable: true },
  { key: 'agreed_on', label: 'Agreed on', type: 'day', filterable: true, importable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
] as const satisfies readonly Field[];
