import { ACCOUNT_FIELDS } from '../accounts/account.fields.ts';
import type { Account } from '../accounts/account.ts';
import { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import type { Contact } from '../contacts/contact.ts';
import { type CustomFieldLike, customCatalogue, definedOn } from '../fields/custom-field.rules.ts';
import { customFilterValues } from '../fields/custom-value.rules.ts';
import { type FilterFields, type FilterValues, filterFieldsOf } from '../filters/filter.rules.ts';
import { UNITS_OF } from '../kernel/currency-units.ts';
import type { Field } from '../kernel/field.ts';
import type { Money } from '../kernel/money.ts';
import { toMs } from '../kernel/time.ts';
import { OPPORTUNITY_FIELDS } from '../opportunities/opportunity.fields.ts';
import type { Opportunity } from '../opportunities/opportunity.ts';
import type { PlainRecord } from './plain-record.ts';
import type { RecordHead } from './record.ts';
import type { RecordType } from './record-type.ts';

/** What every record can be filtered by that nobody writes. */
const KEPT: readonly Field[] = [
  { key: 'last_activity_at', label: 'Last activity', type: 'moment', filterable: true },
  { key: 'created_at', label: 'Created', type: 'moment', filterable: true },
];

const PLAIN: readonly Field[] = [
  { key: 'name', label: 'Name', type: 'text', filterable: true },
  { key: 'account', label: 'Account', type: 'account', filterable: true },
  { key: 'owner', label: 'Owner', type: 'user', filterable: true },
  { key: 'tags', label: 'Tags', type: 'tags', filterable: true },
  ...KEPT,
];

const CATALOGUES: Readonly<Record<RecordType, readonly Field[]>> = {
  account: [...ACCOUNT_FIELDS, ...KEPT],
  contact: [...CONTACT_FIELDS, ...KEPT],
  opportunity: [...OPPORTUNITY_FIELDS, ...KEPT],
  deal: PLAIN,
  campaign: PLAIN,
  contract: PLAIN,
};

/** The fields of a type as its lists are filtered by them, in order; those that the workspace defined come last. */
export const recordCatalogue = (type: RecordType, defined: readonly CustomFieldLike[]): readonly Field[] => [
  ...CATALOGUES[type],
  ...customCatalogue(defined, type),
];

/** What records can be filtered by. Owners and records go by their ids, tags by their names; `me` is whoever looks. */
export const recordFilterFields = (type: RecordType, defined: readonly CustomFieldLike[]): FilterFields =>
  filterFieldsOf(recordCatalogue(type, defined), {});

const amountOf = (money: Money | null): number | null =>
  money === null ? null : money.minor / (UNITS_OF[money.currency] ?? 100);

const ofHead = (record: RecordHead): FilterValues => ({
  name: record.title,
  account: record.account?.id ?? null,
  owner: record.owner?.id ?? null,
  tags: record.tags,
  last_activity_at: record.lastActivityAt === null ? null : toMs(record.lastActivityAt),
  created_at: toMs(record.createdAt),
});

const ofAccount = (account: Account): FilterValues => ({
  kind: account.kind,
  first_name: account.firstName,
  last_name: account.lastName,
  personal_number: account.personalNumber,
  fiscal_number: account.fiscalNumber,
  commercial_number: account.commercialNumber,
  website: account.website,
  email: account.email,
  phone: account.phone,
  country: account.country,
});

const ofContact = (contact: Contact): FilterValues => ({
  first_name: contact.firstName,
  last_name: contact.lastName,
  job_title: contact.jobTitle,
  email: contact.emails,
  phone: contact.phones.map(({ text }) => text),
  linkedin: contact.linkedin === null ? [] : [contact.linkedin.url],
  zone: contact.zone,
  language: contact.language,
  birthday: contact.birthday,
  lifecycle_stage: contact.lifecycleStage,
  lifecycle_status: contact.lifecycleStatus,
  lost_reason: contact.lostReason,
});

const ofOpportunity = (opportunity: Opportunity): FilterValues => ({
  contact: opportunity.contact?.id ?? null,
  value: amountOf(opportunity.value),
  stage: opportunity.stage,
  lost_reason: opportunity.lostReason,
  expected_closing_on: opportunity.expectedClosingOn,
});

/** A record as a filter looks at it. Amounts are in whole units, whatever the currency. */
export const recordFilterValues = (
  record: Account | Contact | Opportunity | PlainRecord,
  defined: readonly CustomFieldLike[],
): FilterValues => ({
  ...ofHead(record),
  ...customFilterValues(definedOn(defined, record.type), record.custom),
  ...('lifecycleStage' in record && ofContact(record)),
  ...('related' in record && ofAccount(record)),
  ...('stage' in record && ofOpportunity(record)),
});
