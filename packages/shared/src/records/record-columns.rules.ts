import { ACCOUNT_FIELDS } from '../accounts/account.fields.ts';
import { ACTIVITY_FIELDS } from '../activities/activity.fields.ts';
import { CAMPAIGN_FIELDS } from '../campaigns/campaign.fields.ts';
import { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import { CONTRACT_FIELDS } from '../contracts/contract.fields.ts';
import { DEAL_FIELDS } from '../deals/deal.fields.ts';
import {
  type CustomFieldLike,
  customCatalogue,
  customKey,
  type FieldNoun,
} from '../fields/custom-field.rules.ts';
import type { Field, FieldType } from '../kernel/field.ts';
import { OPPORTUNITY_FIELDS } from '../opportunities/opportunity.fields.ts';
import type { RecordType } from './record-type.ts';

/** A field that a list can show, and the order that an index keeps of it. */
export interface ListColumn extends Field {
  readonly sort?: string;
}

/** The first of every list: what a record or an activity is called. It stays. */
const NAME: Field = { key: 'name', label: 'Name', type: 'text' };

/** Whether a column is another one than the name. */
export const isBesideName = ({ key }: Pick<Field, 'key'>): boolean => key !== NAME.key;

const KEPT: readonly Field[] = [
  { key: 'last_activity_at', label: 'Last activity', type: 'moment' },
  { key: 'created_at', label: 'Created', type: 'moment' },
];

/** What a catalogue has for imports alone is in no list. */
const NOT_LISTED: ReadonlySet<string> = new Set(['name', 'external_id', 'notes']);

const listed = (fields: readonly Field[]): readonly Field[] => [
  NAME,
  ...fields.filter(({ key }) => !NOT_LISTED.has(key)),
  ...KEPT,
];

/** Rows of activities end with when they are due or were done, and the view says whether they are. */
const NOT_OF_ACTIVITIES: ReadonlySet<string> = new Set(['subject', 'due', 'status']);

const CATALOGUES: Readonly<Record<FieldNoun, readonly Field[]>> = {
  activity: [NAME, ...ACTIVITY_FIELDS.filter(({ key }) => !NOT_OF_ACTIVITIES.has(key))],
  account: [...listed(ACCOUNT_FIELDS), { key: 'contact_count', label: 'Contacts', type: 'number' }],
  contact: listed(CONTACT_FIELDS),
  opportunity: [...listed(OPPORTUNITY_FIELDS), { key: 'closed_at', label: 'Closed', type: 'moment' }],
  deal: listed(DEAL_FIELDS),
  campaign: listed(CAMPAIGN_FIELDS),
  contract: listed(CONTRACT_FIELDS),
};

const HEAD_SORTS: Readonly<Record<string, string>> = {
  name: 'title',
  last_activity_at: 'activity',
  created_at: 'created',
};
/** Of what is open alone: what is done is read in the order in which it was. */
const ACTIVITY_SORTS: Readonly<Record<string, string>> = {
  type: 'type',
  priority: 'priority',
  account: 'account',
  owner: 'owner',
  created_at: 'created',
};
const SALE_SORTS: Readonly<Record<string, string>> = {
  value: 'value',
  expected_closing_on: 'closing',
  stage: 'stage',
};

/** Of fields that the workspace defined, values of these types are kept in the order in which people read them. */
const IN_ORDER: ReadonlySet<FieldType> = new Set(['number', 'day', 'moment', 'yes-no']);

const sortOf = (type: FieldNoun, field: Field): string | undefined => {
  if (type === 'activity') return ACTIVITY_SORTS[field.key];
  if (field.custom) return IN_ORDER.has(field.type) && !field.several ? field.key : undefined;
  return HEAD_SORTS[field.key] ?? (type === 'opportunity' ? SALE_SORTS[field.key] : undefined);
};

/** What a list of a type can show, the name first; fields that the workspace defined come last. */
export const listColumns = (type: FieldNoun, defined: readonly CustomFieldLike[]): readonly ListColumn[] =>
  [...CATALOGUES[type], ...customCatalogue(defined, type)].map((field) => {
    const sort = sortOf(type, field);
    return sort === undefined ? field : { ...field, sort };
  });

/** The columns that a list opens with, behind the name. */
export const FIRST_COLUMNS: Readonly<Record<RecordType, readonly string[]>> = {
  account: ['contact_count', 'owner', 'last_activity_at'],
  contact: ['account', 'email', 'lifecycle_stage', 'owner', 'last_activity_at'],
  opportunity: ['account', 'stage', 'value', 'expected_closing_on', 'owner'],
  deal: ['account', 'value', 'agreed_on', 'owner', 'last_activity_at'],
  campaign: ['account', 'agent', 'agency', 'starts_on', 'ends_on', 'budget'],
  contract: ['account', 'starts_on', 'ends_on', 'owner', 'last_activity_at'],
};

/** A row has room for this many beside the name. */
export const MOST_COLUMNS = 12;

/** The columns an address names, each once; the name need not be said. */
export const readColumns = (text: string): readonly string[] => [
  ...new Set(text.split(',').filter((key) => key !== '' && isBesideName({ key }))),
];

/** Columns as an address has them: never nothing, also where there is only the name. */
export const columnsText = (keys: readonly string[]): string => [NAME.key, ...keys].join();

/** A column that an address names and that is not there to show, and why. */
export interface GoneColumn {
  readonly key: string;
  readonly why: string;
}

const retiredField = (
  type: FieldNoun,
  key: string,
  defined: readonly CustomFieldLike[],
): CustomFieldLike | undefined => defined.find((field) => field.of === type && customKey(field.key) === key);

const whyGone = (type: FieldNoun, key: string, defined: readonly CustomFieldLike[]): string => {
  const retired = retiredField(type, key, defined);
  return retired === undefined
    ? `There is no field ${key} to show here.`
    : `${retired.label} is not offered any more, so it has no column.`;
};

/** The columns of a list out of what it was asked for; what cannot be shown is told, not left out in silence. */
export const shownColumns = (
  type: FieldNoun,
  keys: readonly string[],
  defined: readonly CustomFieldLike[],
): { readonly shown: readonly ListColumn[]; readonly gone: readonly GoneColumn[] } => {
  const known = new Map(listColumns(type, defined).map((column) => [column.key, column]));
  return {
    shown: [NAME.key, ...keys].flatMap((key) => known.get(key) ?? []).slice(0, MOST_COLUMNS + 1),
    gone: keys.filter((key) => !known.has(key)).map((key) => ({ key, why: whyGone(type, key, defined) })),
  };
};

/** Only what is over has a place in this order, so that no column offers it: the board reads by it. */
const WITHOUT_COLUMN: Partial<Readonly<Record<RecordType, readonly string[]>>> = { opportunity: ['closed'] };

/** An order that an address names and that no list of the type is read in any more, and why; undefined where it is one. */
export const whyNoSort = (
  type: RecordType,
  sort: string,
  defined: readonly CustomFieldLike[],
): string | undefined => {
  const name = sort.replace('-', '');
  const columns = listColumns(type, defined);
  const known = columns.some((column) => column.sort === name) || WITHOUT_COLUMN[type]?.includes(name);
  if (known) return undefined;
  const field = columns.find(({ key }) => key === name);
  if (field !== undefined) return `The list is not read in the order of ${field.label}.`;
  const retired = retiredField(type, name, defined);
  return retired === undefined
    ? `There is no order ${name} for this list.`
    : `${retired.label} is not offered any more, so the list is not in its order.`;
};
