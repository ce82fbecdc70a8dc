import {
  type FieldTexts,
  fieldChanges,
  headChanges,
  optionLabel,
  orNull,
} from '../records/record-history.rules.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { CONTACT_FIELDS, LIFECYCLE_STAGES } from './contact.fields.ts';
import type { Contact } from './contact.ts';

const languageName = (tag: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;

/** What a contact's own fields say; name, account, owner and tags are told by the head. */
const textsOf = (contact: Contact): FieldTexts => ({
  job_title: orNull(contact.jobTitle),
  email: orNull(contact.emails.join(', ')),
  phone: orNull(contact.phones.map(({ text }) => text).join(', ')),
  linkedin: contact.linkedin?.url ?? null,
  zone: contact.zone,
  language: contact.language === null ? null : languageName(contact.language),
  birthday: contact.birthday,
});

/** What the timeline tells of a change of a contact: one entry a fact. */
export const contactChanges = (before: Contact, after: Contact): EntryPayload[] => {
  const entries = headChanges(before, after);
  if (before.lifecycleStage !== after.lifecycleStage) {
    const from = optionLabel(LIFECYCLE_STAGES, before.lifecycleStage);
    const to = optionLabel(LIFECYCLE_STAGES, after.lifecycleStage);
    entries.push({ kind: 'contact.lifecycle-changed', stage: { from, to } });
  }
  return [...entries, ...fieldChanges(CONTACT_FIELDS, textsOf(before), textsOf(after))];
};
