import { recordFilterFields } from '@daybook/shared/records/record-filter.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { definedColumns } from '../../platform/fields/defined-columns.store.ts';
import { type CustomFieldEntity, toCustomField } from '../../platform/fields/fields.store.ts';
import { amountColumn } from '../../platform/filters/amount-column.store.ts';
import type { FilterColumn, FilterColumns } from '../../platform/filters/filter-sql.store.ts';
import type { Filterable } from '../../platform/filters/ready-filter.ts';
import { tagColumn } from '../../platform/filters/tag-column.store.ts';

const text = (column: string): FilterColumn => ({ column, isText: true });

/** A text that may be kept as null. */
const maybe = (column: string): FilterColumn => text(`coalesce(${column}, '')`);

const identity = (kind: string): FilterColumn => ({
  column: 'one.shown',
  isText: true,
  rows: {
    from: 'contact_identity as one',
    own: `one.contact_key = record.key and one.kind = '${kind}'`,
  },
});

const HEAD: FilterColumns = {
  name: text('record.title'),
  account: { column: 'record.account_key', knownIn: 'record' },
  owner: { column: 'record.owner_key', knownIn: 'users' },
  tags: tagColumn('record_key', 'record.key'),
  last_activity_at: { column: 'nullif(record.last_activity_at, 0)' },
  created_at: { column: 'record.created_at' },
};

const ACCOUNT: FilterColumns = {
  kind: { column: 'account.kind' },
  first_name: text('account.first_name'),
  last_name: text('account.last_name'),
  personal_number: text('account.personal_number'),
  fiscal_number: text('account.fiscal_number'),
  commercial_number: text('account.commercial_number'),
  website: text('account.website'),
  email: text('account.email'),
  phone: text('account.phone'),
  country: text('account.country'),
};

const CONTACT: FilterColumns = {
  first_name: text('contact.first_name'),
  last_name: text('contact.last_name'),
  job_title: text('contact.job_title'),
  email: identity('email'),
  phone: identity('phone'),
  linkedin: identity('linkedin'),
  zone: maybe('contact.zone'),
  language: maybe('contact.language'),
  birthday: { column: 'contact.birthday' },
  lifecycle_stage: { column: 'contact.lifecycle_stage', knownIn: 'stage' },
  lifecycle_status: { column: 'contact.lifecycle_status', knownIn: 'stage' },
  lost_reason: { column: 'contact.lost_reason', knownIn: 'choice' },
};

const OPPORTUNITY: FilterColumns = {
  contact: { column: 'opportunity.contact_key', knownIn: 'record' },
  value: { column: amountColumn('opportunity.value_minor', 'opportunity.currency') },
  stage: { column: 'opportunity.stage', knownIn: 'stage' },
  lost_reason: { column: 'opportunity.lost_reason', knownIn: 'choice' },
  expected_closing_on: { column: 'opportunity.expected_closing_on' },
};

const COLUMNS: Readonly<Record<RecordType, FilterColumns>> = {
  account: { ...HEAD, ...ACCOUNT },
  contact: { ...HEAD, ...CONTACT },
  opportunity: { ...HEAD, ...OPPORTUNITY },
  deal: HEAD,
  campaign: HEAD,
  contract: HEAD,
};

/** Records by columns of `record`, of the table of their type, which has to be joined, and by defined fields. */
export const filteredRecords = (type: RecordType, defined: readonly CustomFieldEntity[]): Filterable => ({
  fields: recordFilterFields(type, defined.map(toCustomField)),
  columns: { ...COLUMNS[type], ...definedColumns(defined) },
});
