import { ACCOUNT_FIELDS } from '../accounts/account.fields.ts';
import { ACTIVITY_FIELDS } from '../activities/activity.fields.ts';
import type { Field } from '../kernel/field.ts';
import { OPPORTUNITY_FIELDS } from '../opportunities/opportunity.fields.ts';
import type { ThingNoun } from './import-noun.ts';

export interface Target {
  readonly key: string;
  readonly label: string;
}

const importable = (fields: readonly Field[]): Target[] =>
  fields.filter((field) => field.importable).map(({ key, label }) => ({ key, label }));

const EXTERNAL: Target = { key: 'external_id', label: 'Id in the other product' };
const CURRENCY: Target = { key: 'currency', label: 'Currency' };
/** Whom or what a row belongs to, by whatever the file names it. */
const LINKS: readonly Target[] = [
  { key: 'contact', label: 'Contact, by name' },
  { key: 'contact_email', label: 'Contact, by email' },
  { key: 'contact_id', label: 'Contact, by id in the other product' },
  { key: 'account', label: 'Account' },
  { key: 'account_id', label: 'Account, by id in the other product' },
];
const SALE: readonly Target[] = [
  { key: 'opportunity', label: 'Opportunity, by title' },
  { key: 'opportunity_id', label: 'Opportunity, by id in the other product' },
];
const NOTE: Target = { key: 'notes', label: 'Note' };

const unique = (targets: readonly Target[]): Target[] =>
  [...new Map(targets.toReversed().map((target) => [target.key, target])).values()].toReversed();

const ACTIVITY: readonly Target[] = unique([
  ...importable(ACTIVITY_FIELDS).filter(({ key }) => key !== 'record' && key !== 'account'),
  { key: 'due_time', label: 'Time it is due' },
  ...LINKS,
  ...SALE,
  { key: 'record_ids', label: 'Records, by their ids in Daybook' },
  CURRENCY,
  EXTERNAL,
]);

/** What a column may be read as, by what the file holds. */
export const THING_TARGETS: Readonly<Record<ThingNoun, readonly Target[]>> = {
  account: unique([...importable(ACCOUNT_FIELDS), EXTERNAL, NOTE]),
  opportunity: unique([
    ...importable(OPPORTUNITY_FIELDS).filter(({ key }) => key !== 'contact' && key !== 'account'),
    CURRENCY,
    { key: 'status', label: 'Open, won or lost' },
    ...LINKS,
    EXTERNAL,
    NOTE,
  ]),
  activity: ACTIVITY,
  note: unique([
    NOTE,
    ...ACTIVITY.filter(({ key }) => ['subject', 'owner', 'created_at'].includes(key)),
    ...LINKS,
    ...SALE,
    EXTERNAL,
  ]),
};

/** The columns without which a row is nothing. */
const NAMING: Readonly<Record<ThingNoun, readonly string[]>> = {
  account: ['name', 'first_name', 'last_name'],
  opportunity: ['name'],
  activity: ['subject', 'notes'],
  note: ['notes', 'subject'],
};

export const namesThing = (noun: ThingNoun, targets: readonly (string | null)[]): boolean =>
  targets.some((target) => target !== null && NAMING[noun].includes(target));
