import { foldCompanyName } from './company-name.rules.ts';
import { CONTACT_FIELDS, type ContactFieldKey } from './contact.fields.ts';
import { readEmail } from './email.rules.ts';
import { foldText } from './fold.rules.ts';
import { readLinkedIn } from './linkedin.rules.ts';
import {
  isFileKey,
  isSeveralKey,
  type PersonValues,
  type SeveralKey,
  type SingleKey,
} from './person-values.ts';

export interface Completion {
  /** What is to be set, by field: only fields that were empty. The external id is an identity, kept beside. */
  readonly filled: { readonly [Key in SingleKey]?: string };
  /** What is to be added to fields of several values, without those that are there. */
  readonly added: { readonly [Key in SeveralKey]?: readonly string[] };
  readonly extra: Readonly<Record<string, string>>;
  /** Fields whose incoming value was not taken, because they hold, or their company or name speaks for, something else. */
  readonly kept: readonly ContactFieldKey[];
  readonly changed: boolean;
}

const ALIKE: { readonly [Key in ContactFieldKey]?: (text: string) => string } = {
  email: (text) => readEmail(text)?.identity ?? foldText(text),
  phone: (text) => text.replace(/[^\d+]/g, '') || text,
  account: foldCompanyName,
  linkedin: (text) => {
    const reading = readLinkedIn(text);
    return reading.kind === 'refused' ? text : reading.identity;
  },
};

/** A value only means something beside another one: no job title of one company with another company's name. */
const BELONGS_WITH: { readonly [Key in ContactFieldKey]?: SingleKey } = {
  first_name: 'last_name',
  last_name: 'first_name',
  job_title: 'account',
};

const alike = (key: ContactFieldKey, text: string): string => (ALIKE[key] ?? foldText)(text.trim());
const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const conflicts = (key: SingleKey, existing: PersonValues, incoming: PersonValues): boolean => {
  const [was, is] = [existing[key], incoming[key]];
  return !isBlank(was) && !isBlank(is) && alike(key, was ?? '') !== alike(key, is ?? '');
};

const newOnes = (key: SeveralKey, existing: PersonValues, incoming: PersonValues): string[] => {
  const known = new Set(existing[key].map((text) => alike(key, text)));
  return incoming[key].filter((text) => {
    const folded = alike(key, text);
    if (isBlank(text) || known.has(folded)) return false;
    known.add(folded);
    return true;
  });
};

const ownValue = (extra: Readonly<Record<string, string>>, column: string): string | undefined =>
  Object.hasOwn(extra, column) ? extra[column] : undefined;

const newExtra = (existing: PersonValues, incoming: PersonValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(incoming.extra).filter(
      ([column, text]) => !isBlank(text) && isBlank(ownValue(existing.extra, column)),
    ),
  );

/** Whether an empty field may take the incoming value. */
const mayFill = (key: SingleKey, existing: PersonValues, incoming: PersonValues): boolean => {
  const companion = BELONGS_WITH[key];
  return (
    isBlank(existing[key]) &&
    !isBlank(incoming[key]) &&
    (companion === undefined || !conflicts(companion, existing, incoming))
  );
};

const isNotTaken = (key: SingleKey, existing: PersonValues, incoming: PersonValues): boolean =>
  !isBlank(incoming[key]) && alike(key, existing[key] ?? '') !== alike(key, incoming[key] ?? '');

const KEYS = CONTACT_FIELDS.map((field) => field.key).filter(isFileKey);
const SINGLE = KEYS.filter((key): key is SingleKey => !isSeveralKey(key) && key !== 'external_id');
const SEVERAL = KEYS.filter(isSeveralKey);

/** Existing values are completed, never overwritten; completing with the same values again changes nothing. */
export const completePerson = (existing: PersonValues, incoming: PersonValues): Completion => {
  const fillable = SINGLE.filter((key) => mayFill(key, existing, incoming));
  const filled = Object.fromEntries(fillable.map((key) => [key, incoming[key] ?? '']));
  const kept = SINGLE.filter((key) => !fillable.includes(key) && isNotTaken(key, existing, incoming));
  const added = Object.fromEntries(
    SEVERAL.map((key) => [key, newOnes(key, existing, incoming)] as const).filter(
      ([, fresh]) => fresh.length > 0,
    ),
  );
  const extra = newExtra(existing, incoming);
  const changed = [filled, added, extra].some((part) => Object.keys(part).length > 0);
  return { filled, added, extra, kept, changed };
};

/** The person after a completion. */
export const applyCompletion = (
  existing: PersonValues,
  { filled, added, extra }: Completion,
): PersonValues => ({
  ...existing,
  ...filled,
  email: [...existing.email, ...(added.email ?? [])],
  phone: [...existing.phone, ...(added.phone ?? [])],
  tags: [...existing.tags, ...(added.tags ?? [])],
  extra: { ...existing.extra, ...extra },
});
