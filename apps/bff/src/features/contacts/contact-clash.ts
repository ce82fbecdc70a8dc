import type { Contact, ContactInput } from '@daybook/shared/contacts/contact';
import { CONTACT_FIELDS } from '@daybook/shared/contacts/contact.fields';
import { fieldLabel } from '@daybook/shared/kernel/field';
import { fieldKey } from '@daybook/shared/records/field-key.rules';
import { refuseRecordClash } from '../../platform/fields/refuse-clash.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Written } from './contact-columns.ts';

/** What every workspace has. */
type Own = Omit<ContactInput, 'custom'>;

const KEPT_IN: Readonly<Record<keyof Own, readonly string[]>> = {
  firstName: ['contact.first_name'],
  lastName: ['contact.last_name'],
  jobTitle: ['contact.job_title'],
  accountId: ['account_key'],
  emails: ['contact_identity.email'],
  phones: ['contact_identity.phone'],
  linkedin: ['contact_identity.linkedin'],
  zone: ['contact.zone'],
  language: ['contact.language'],
  birthday: ['contact.birthday'],
  lifecycleStage: ['contact.lifecycle_stage'],
  lifecycleStatus: ['contact.lifecycle_status'],
  lostReason: ['contact.lost_reason'],
  ownerId: ['owner_key'],
};

/** The contact as somebody would have to write it to get what is there. */
export const asWritten = (contact: Contact): Own => ({
  firstName: contact.firstName,
  lastName: contact.lastName,
  jobTitle: contact.jobTitle,
  accountId: contact.account?.id ?? null,
  emails: contact.emails,
  phones: contact.phones.map(({ text }) => text),
  linkedin: contact.linkedin?.url ?? '',
  zone: contact.zone,
  language: contact.language,
  birthday: contact.birthday,
  lifecycleStage: contact.lifecycleStage,
  lifecycleStatus: contact.lifecycleStatus,
  lostReason: contact.lostReason,
  ownerId: contact.owner?.id ?? null,
});

/** Refuses to overwrite a field that somebody else changed since the writer saw the contact. */
export const refuseContactClash = (
  op: Operation,
  key: number,
  contact: Contact,
  seen: number,
  input: Written,
): Promise<void> =>
  refuseRecordClash(
    op,
    {
      of: 'contact',
      key,
      version: contact.version,
      keptIn: KEPT_IN,
      labelOf: (field) => fieldLabel(CONTACT_FIELDS, fieldKey(field)),
      theirs: asWritten(contact),
      custom: contact.custom,
    },
    seen,
    input,
  );
