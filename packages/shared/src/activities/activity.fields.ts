import type { Field } from '../kernel/field.ts';
import { ACTIVITY_TYPES, OUTCOMES, PRIORITIES } from './activity-type.ts';

const asOptions = (known: readonly { readonly code: string; readonly label: string }[]) =>
  known.map(({ code, label }) => ({ value: code, label }));

export const ACTIVITY_FIELDS = [
  { key: 'subject', label: 'Subject', type: 'text', filterable: true, importable: true },
  {
    key: 'type',
    label: 'Type',
    type: 'option',
    options: asOptions(ACTIVITY_TYPES),
    filterable: true,
    importable: true,
  },
  { key: 'due', label: 'Due', type: 'moment', filterable: true, importable: true },
  { key: 'end', label: 'End', type: 'moment', importable: true },
  { key: 'status', label: 'Status', type: 'text', importable: true },
  { key: 'completed_at', label: 'Completed', type: 'moment', filterable: true, importable: true },
  {
    key: 'outcome',
    label: 'Outcome',
    type: 'option',
    options: asOptions(OUTCOMES),
    filterable: true,
    importable: true,
  },
  { key: 'topic', label: 'Topic', type: 'text', filterable: true, importable: true },
  {
    key: 'priority',
    label: 'Priority',
    type: 'option',
    options: PRIORITIES,
    filterable: true,
    importable: true,
  },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true, importable: true },
  { key: 'notes', label: 'Notes', type: 'prose', filterable: true, importable: true },
  { key: 'message', label: 'Message', type: 'prose', filterable: true, importable: true },
  { key: 'direction', label: 'Direction', type: 'text', filterable: true, importable: true },
  { key: 'duration_minutes', label: 'Minutes', type: 'number', filterable: true, importable: true },
  { key: 'phone', label: 'Phone', type: 'phone', filterable: true, importable: true },
  { key: 'location', label: 'Place', type: 'text', filterable: true, importable: true },
  { key: 'link', label: 'Link', type: 'url', filterable: true, importable: true },
  { key: 'amount', label: 'Amount', type: 'money', importable: true },
  { key: 'record', label: 'About', type: 'text', filterable: true, importable: true },
  { key: 'account', label: 'Account', type: 'account', filterable: true, importable: true },
  { key: 'tags', label: 'Tags', type: 'tags', several: true, filterable: true, importable: true },
  { key: 'created_at', label: 'Created', type: 'moment', filterable: true, importable: true },
] as const satisfies readonly Field[];
export type ActivityFieldKey = (typeof ACTIVITY_FIELDS)[number]['key'];
