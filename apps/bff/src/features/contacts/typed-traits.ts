import type { Contact } from '@daybook/shared/contacts/contact';
import type { DuplicateReason, DuplicateTraits } from '@daybook/shared/contacts/duplicate.rules';
import { duplicateWords } from '@daybook/shared/contacts/duplicate.words';
import { readEmail } from '@daybook/shared/contacts/email.rules';
import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import type { LikelyContactsQuery } from '@daybook/shared/contacts/likely-contacts';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import type { LikelyDuplicate } from '@daybook/shared/records/record-list';
import { readPhone } from '../../platform/phone.ts';
import type { Traces } from './likely-contacts.store.ts';

const emailIdentities = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => readEmail(text)?.identity ?? []);

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const linkedInOf = (text: string): string | null => {
  const reading = readLinkedIn(text);
  return reading.kind === 'refused' ? null : reading.identity;
};

/** What the fields filled in so far say of the person. */
export const traitsOfQuery = (
  query: LikelyContactsQuery,
  company: string,
  locale: string,
): DuplicateTraits => ({
  name: [query.firstName, query.lastName].filter(Boolean).join(' '),
  company,
  emails: emailIdentities(listed(query.email)),
  linkedin: linkedInOf(query.linkedin ?? ''),
  phones: listed(query.phone).flatMap((text) => readPhone(text, locale).e164 ?? []),
});

export const traitsOfContact = ({ title, account, emails, phones, linkedin }: Contact): DuplicateTraits => ({
  name: title,
  company: account?.title ?? '',
  emails: emailIdentities(emails),
  linkedin: linkedin?.identity ?? null,
  phones: phones.flatMap(({ e164 }) => e164 ?? []),
});

/** Where to look for somebody with these traits. */
export const tracesOf = ({
  name,
  emails,
  linkedin,
  phones,
}: DuplicateTraits): Omit<Traces, 'accountKey'> => ({
  identities: [
    ...emails.map((identity) => ({ kind: 'email' as const, identity })),
    ...phones.map((identity) => ({ kind: 'phone' as const, identity })),
    ...(linkedin === null ? [] : [{ kind: 'linkedin' as const, identity: linkedin }]),
  ],
  foldedName: foldPersonName(name),
  name,
});

/** Somebody who is probably meant by the name that was typed, as the contract has it. */
export const toLikely = (contact: Contact, reason: DuplicateReason, typed: string): LikelyDuplicate => ({
  record: {
    id: contact.id,
    type: 'contact',
    title: contact.title,
    state: contact.state,
    detail: contact.jobTitle || (contact.emails[0] ?? ''),
    account: contact.account,
  },
  why: duplicateWords(reason, typed, contact.title),
});
