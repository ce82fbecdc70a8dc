import { type FieldTexts, fieldChanges, headChanges, orNull } from '../records/record-history.rules.ts';
import { stageLabel } from '../stages/stage.rules.ts';
import type { StageWords } from '../stages/stage-words.ts';
import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { CONTACT_FIELDS } from './contact.fields.ts';
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

/** Z-04 to Z-06: where the contact stands, and why they were lost. Leaving the lost says nothing of the reason. */
const lifecycleChanges = (
  before: Contact,
  after: Contact,
  { stages, reason }: StageWords,
): EntryPayload[] => {
  const entries: EntryPayload[] = [];
  const isMoved = before.lifecycleStage !== after.lifecycleStage;
  if (isMoved) {
    const from = stageLabel(stages, 'lifecycle', before.lifecycleStage);
    const to = stageLabel(stages, 'lifecycle', after.lifecycleStage);
    entries.push({ kind: 'contact.lifecycle-changed', stage: { from, to } });
  } else if (before.lifecycleStatus !== after.lifecycleStatus) {
    const label = (code: string | null) => code && stageLabel(stages, 'status', code);
    const status = { from: label(before.lifecycleStatus), to: label(after.lifecycleStatus) };
    entries.push({ kind: 'contact.status-changed', status });
  }
  if (before.lostReason !== after.lostReason && !(isMoved && after.lostReason === null)) {
    const change = { from: reason(before.lostReason), to: reason(after.lostReason) };
    entries.push({ kind: 'contact.lost-reason-changed', reason: change });
  }
  return entries;
};

/** What the timeline tells of a change of a contact: one entry a fact. */
export const contactChanges = (before: Contact, after: Contact, lists: StageWords): EntryPayload[] => {
  const entries = [...headChanges(before, after), ...lifecycleChanges(before, after, lists)];
  return [...entries, ...fieldChanges(CONTACT_FIELDS, textsOf(before), textsOf(after))];
};
