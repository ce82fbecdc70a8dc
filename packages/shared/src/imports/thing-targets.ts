import { ACCOUNT_FIELDS } from '../accounts/account.fields.ts';
import { ACTIVITY_FIELDS } from '../activities/activity.fields.ts';
import type { Field } from '../kernel/field.ts';
import { OPPORTUNITY_FIELDS } from '../opportunities/opportunity.fields.ts';
import { PLAIN_FIELDS, type PlainRecordType, pointsAt } from '../records/plain-record.rules.ts';
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

/** The target for the id of whom a field points at. */
export const idTarget = ({ key }: Pick<Field, 'key'>): string => `${key}_id`;

/** A contact is found by its name, or surer by its id. */
const plainTargets = (noun: PlainRecordType): Target[] => [
  ...PLAIN_FIELDS[noun].flatMap((field) => {
    const { key, label, importable: isTaken } = field;
    if (!isTaken) return [];
    if (field.type === 'money') return [{ key, label }, CURRENCY];
    return pointsAt(field) === 'contact'
      ? [
          { key, label: `${label}, by name` },
          { key: idTarget(field), label: `${label}, by id` },
        ]
      : [{ key, label }];
  }),
  { key: 'account_id', label: 'Account, by id in the other product' },
  EXTERNAL,
  NOTE,
];

/** What a column may be read as, by what the file holds. */
export const thingTargets = (noun: ThingNoun): readonly Target[] => {
  switch (noun) {
    case 'account':
      return unique([...importable(ACCOUNT_FIELDS), EXTERNAL, NOTE]);
    case 'opportunity':
      return unique([
        ...importable(OPPORTUNITY_FIELDS).filter(({ key }) => key !== 'contact' && key !== 'account'),
        CURRENCY,
        { key: 'status', label: 'Open, won or lost' },
        ...LINKS,
        EXTERNAL,
        NOTE,
      ]);
    case 'activity':
      return ACTIVITY;
    case 'note':
      return unique([
        NOTE,
        ...ACTIVITY.filter(({ key }) => ['subject', 'owner', 'tags', 'created_at'].includes(key)),
        ...LINKS,
        ...SALE,
        EXTERNAL,
      ]);
    default:
      return plainTargets(noun);
  }
};

/** The columns without which a row is nothing. */
const NAMING: Readonly<Record<ThingNoun, readonly string[]>> = {
  account: ['name', 'first_name', 'last_name'],
  opportunity: ['name'],
  deal: ['name'],
  campaign: ['name'],
  contract: ['name', 'number'],
  activity: ['subject', 'notes'],
  note: ['notes', 'subject'],
};

export const namesThing = (noun: ThingNoun, targets: readonly (string | null)[]): boolean =>
  targets.some((target) => target !== null && NAMING[noun].includes(target));

const DAYS = new Set(['birthday', 'due', 'completed_at', 'created_at', 'expected_closing_on']);

/** Whether a target takes days: what 3/4/2025 is has to be said where a file has any. */
export const takesDays = (target: string | null): boolean =>
  target !== null &&
  (DAYS.has(target) ||
    Object.values(PLAIN_FIELDS)
      .flat()
      .some(({ key, type }) => key === target && type === 'day'));
