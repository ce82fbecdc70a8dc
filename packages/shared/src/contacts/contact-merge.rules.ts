import { type MergeChoices, takenFromOther } from '../records/merge.rules.ts';
import { type FieldTexts, orNull } from '../records/record-history.rules.ts';
import { CONTACT_FIELDS } from './contact.fields.ts';
import type { Contact } from './contact.ts';

/** What a contact says in each field that merging decides, to tell those that say nothing. */
export const contactTexts = (contact: Contact): FieldTexts => ({
  first_name: orNull(contact.firstName),
  last_name: orNull(contact.lastName),
  job_title: orNull(contact.jobTitle),
  account: contact.account?.title ?? null,
  email: orNull(contact.emails.join('\n')),
  phone: orNull(contact.phones.map(({ text }) => text).join('\n')),
  linkedin: contact.linkedin?.url ?? null,
  zone: contact.zone,
  language: contact.language,
  birthday: contact.birthday,
  lifecycle_stage: contact.lifecycleStage,
  owner: contact.owner?.name ?? null,
  tags: orNull(contact.tags.join('\n')),
});

/** The keys of the fields that a contact takes from another one merged into it. */
export const takenFields = (kept: Contact, other: Contact, choices: MergeChoices): ReadonlySet<string> =>
  takenFromOther(CONTACT_FIELDS, contactTexts(kept), contactTexts(other), choices);
