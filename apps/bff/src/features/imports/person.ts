import type { Contact } from '@daybook/shared/contacts/contact';
import { readEmail } from '@daybook/shared/contacts/email.rules';
import { type KnownPerson, personFingerprints } from '@daybook/shared/contacts/person-match.rules';
import type { PersonValues } from '@daybook/shared/contacts/person-values';
import { asWritten, type CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { phoneIdentity } from '../../platform/phone.ts';
import type { IdentityEntity } from '../contacts/identities.store.ts';
import type { Incoming } from './person-reader.ts';

/** Somebody whom rows of a file are about: there already, or made by an earlier row. */
export interface Person extends KnownPerson {
  /** Null until they are written. */
  readonly key: number | null;
  /** As they were before the import; null for somebody new. */
  readonly before: Contact | null;
  readonly values: PersonValues;
  readonly notes: ReadonlySet<string>;
  /** What is in fields of the workspace's own, and what rows add. */
  readonly custom: CustomInput;
  /** Fingerprints that were kept when they were imported; others follow from how they are now. */
  readonly storedFingerprints: readonly string[];
  /** What rows have added and is to be written. */
  readonly fresh: Fresh;
}

export interface Fresh {
  readonly externalIds: readonly string[];
  readonly fingerprints: readonly string[];
  readonly notes: readonly string[];
  readonly phoneTexts: ReadonlyMap<string, string>;
}

const NOTHING_FRESH: Fresh = { externalIds: [], fingerprints: [], notes: [], phoneTexts: new Map() };

/** What a contact's fields say, as rows are compared with it. */
const valuesOf = (contact: Contact): PersonValues => ({
  first_name: contact.firstName,
  last_name: contact.lastName,
  job_title: contact.jobTitle,
  account: contact.account?.title ?? '',
  email: contact.emails,
  phone: contact.phones.map(phoneIdentity),
  linkedin: contact.linkedin?.url ?? '',
  zone: contact.zone ?? '',
  language: contact.language ?? '',
  birthday: contact.birthday ?? '',
  lifecycle_stage: contact.lifecycleStage,
  owner: contact.owner?.id ?? '',
  tags: contact.tags,
  extra: contact.extra,
});

const ofKind = (identities: readonly IdentityEntity[], kind: string): string[] =>
  identities.filter((row) => row.kind === kind).map(({ identity }) => identity);

/** A contact as the rows of a file meet them. */
export const knownPerson = (
  key: number,
  contact: Contact,
  identities: readonly IdentityEntity[],
  notes: ReadonlySet<string>,
): Person => {
  const name = `${contact.firstName} ${contact.lastName}`.trim();
  const values = valuesOf(contact);
  const stored = ofKind(identities, 'fingerprint');
  const now = personFingerprints({ name, phones: values.phone, company: values.account ?? '' });
  return {
    id: String(key),
    key,
    before: contact,
    name,
    values,
    notes,
    custom: Object.fromEntries(
      Object.entries(contact.custom).map(([field, value]) => [field, asWritten(value)]),
    ),
    emails: contact.emails.flatMap((text) => readEmail(text)?.identity ?? []),
    linkedin: ofKind(identities, 'linkedin'),
    // What its own export calls it.
    externalIds: [...ofKind(identities, 'external'), `daybook:${contact.id}`],
    storedFingerprints: stored,
    fingerprints: [...new Set([...stored, ...now])],
    fresh: NOTHING_FRESH,
  };
};

/** Somebody whom nobody here is yet. */
export const newPerson = ({ line, values, keys, notes, phoneTexts, custom }: Incoming): Person => ({
  ...keys,
  id: `line ${line}`,
  key: null,
  before: null,
  values,
  custom,
  notes: new Set(notes === '' ? [] : [notes]),
  storedFingerprints: [],
  fresh: {
    externalIds: keys.externalIds,
    fingerprints: isIdentified(keys) ? [] : keys.fingerprints,
    notes: notes === '' ? [] : [notes],
    phoneTexts,
  },
});

/** Whether anything but a fingerprint tells the person from others. */
export const isIdentified = ({
  emails,
  linkedin,
  externalIds,
}: Pick<KnownPerson, 'emails' | 'linkedin' | 'externalIds'>): boolean =>
  emails.length > 0 || linkedin.length > 0 || externalIds.length > 0;
