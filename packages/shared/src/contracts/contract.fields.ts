import type { Field } from '../kernel/field.ts';

/** What was agreed with an account for a time, and how it is paid out. */
export const CONTRACT_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', filterable: true, sortable: true, importable: true },
  { key: 'number', label: 'Number', type: 'text', filterable: true, importable: true },
  { key: 'account', label: 'Account', type: 'account', filterable: true, importable: true },
  { key: 'signed_on', label: 'Signed on', type: 'day', filterable: true, importable: true },
  { key: 'starts_on', label: 'Starts on', type: 'day', filterable: true, importable: true },
  { key: 'ends_on', label: 'Ends on', type: 'day', filterable: true, importable: true },
  { key: 'language', label: 'Language', type: 'language', filterable: true, importable: true },
  { key: 'payout_terms', label: 'Payout terms', type: 'prose', importable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
] as const satisfies readonly Field[];
