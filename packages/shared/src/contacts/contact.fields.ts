import type { Field } from '../kernel/field.ts';

/** The lifecycle stages that a workspace starts with; admins keep them from then on. */
export const LIFECYCLE_STAGES = [
  { value: 'lead', label: 'Lead' },
  { value: 'qualified', label: 'Qualified' },
  { value: 'customer', label: 'Customer' },
  { value: 'lost', label: 'Lost' },
] as const;
/** One of the stages that every workspace starts with. */
export type FirstLifecycleStage = (typeof LIFECYCLE_STAGES)[number]['value'];
/** The code of a lifecycle stage. */
export type LifecycleStage = string;

export const CONTACT_FIELDS = [
  {
    key: 'first_name',
    label: 'First name',
    type: 'text',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'last_name',
    label: 'Last name',
    type: 'text',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'job_title', label: 'Job title', type: 'text', filterable: true, importable: true, mergeable: true },
  {
    key: 'account',
    label: 'Account',
    type: 'account',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'email',
    label: 'Email',
    type: 'email',
    several: true,
    filterable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'phone',
    label: 'Phone',
    type: 'phone',
    several: true,
    filterable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'linkedin',
    label: 'LinkedIn profile',
    type: 'linkedin',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'zone', label: 'Time zone', type: 'zone', filterable: true, importable: true, mergeable: true },
  {
    key: 'language',
    label: 'Language',
    type: 'language',
    filterable: true,
    importable: true,
    mergeable: true,
  },
  { key: 'birthday', label: 'Birthday', type: 'day', filterable: true, importable: true, mergeable: true },
  {
    key: 'lifecycle_stage',
    label: 'Lifecycle stage',
    type: 'option',
    optionsFrom: 'lifecycle',
    filterable: true,
    sortable: true,
    importable: true,
    mergeable: true,
  },
  {
    key: 'lifecycle_status',
    label: 'Lifecycle status',
    type: 'option',
    optionsFrom: 'status',
    filterable: true,
  },
  {
    key: 'lost_reason',
    label: 'Reason they were lost',
    type: 'option',
    optionsFrom: 'lost-reason',
    filterable: true,
  },
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
  { key: 'external_id', label: 'Id in the other product', type: 'text', importable: true },
  { key: 'notes', label: 'Note', type: 'prose', importable: true },
] as const satisfies readonly Field[];
export type ContactFieldKey = (typeof CONTACT_FIELDS)[number]['key'];
