import type { Field } from '../kernel/field.ts';

/** An account is an organisation or a private person we sell to. */
export const ACCOUNT_KINDS = [
  { value: 'company', label: 'Company' },
  { value: 'person', label: 'Person' },
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number]['value'];

export const ACCOUNT_FIELDS = [
  { key: 'kind', label: 'Kind', type: 'option', options: ACCOUNT_KINDS, filterable: true, importable: true },
  {
    key: 'name',
    label: 'Name',
    type: 'text',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'first_name',
    label: 'First name',
    type: 'text',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'last_name', label: 'Last name', type: 'text', filterable: true, importable: true, mergeable: true },
  {
    key: 'personal_number',
    label: 'Personal identification number',
    type: 'text',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'fiscal_number',
    label: 'Fiscal registration number',
    type: 'text',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'commercial_number',
    label: 'Commercial registration',
    type: 'text',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'website', label: 'Website', type: 'url', filterable: true, importable: true, mergeable: true },
  { key: 'email', label: 'Email', type: 'email', filterable: true, importable: true, mergeable: true },
  { key: 'phone', label: 'Phone', type: 'phone', filterable: true, importable: true, mergeable: true },
  { key: 'address', label: 'Address', type: 'prose', importable: true, mergeable: true },
  { key: 'country', label: 'Country', type: 'text', filterable: true, importable: true, mergeable: true },
  {
    key: 'owner',
    label: 'Owner',
    type: 'user',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'tags',
    label: 'Tags',
    type: 'tags',
    several: true,
    filterable: true,
    importable: true,
    mergeable: true,
  },
] as const satisfies readonly Field[];
