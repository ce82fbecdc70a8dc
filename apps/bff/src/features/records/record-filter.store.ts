import { RECORD_FILTER_FIELDS, UNITS_OF } from '@daybook/shared/records/record-filter.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { FilterColumn, FilterColumns } from '../../platform/filters/filter-sql.store.ts';
import type { Filterable } from '../../platform/filters/ready-filter.ts';
import { tagIdentity } from './tags.store.ts';

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
  tags: {
    column: 'tag.identity',
    knownIn: 'tag',
    stored: tagIdentity,
    rows: {
      from: 'record_tag as tagged inner join tag on tag.key = tagged.tag_key',
      own: 'tagged.record_key = record.key',
    },
  },
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

const currencies = (units: number): string =>
  Object.keys(UNITS_OF)
    .filter((currency) => UNITS_OF[currency] === units)
    .map((currency) => `'${currency}'`)
    .join(', ');

const UNITS = `case when opportunity.currency in (${currencies(1)}) then 1.0
  when opportunity.currency in (${currencies(1000)}) then 1000.0 else 100.0 end`;

const OPPORTUNITY: FilterColumns = {
  contact: { column: 'opportunity.contact_key', knownIn: 'record' },
  value: { column: `(opportunity.value_minor / (${UNITS}))` },
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

/** Records by columns of `record` and of the table of their type, which has to be joined. */
export const filteredRecords = (type: RecordType): Filterable => ({
  fields: RECORD_FILTER_FIELDS[type],
  columns: COLUMNS[type],
});
