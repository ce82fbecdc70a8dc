import type { Contact } from '@daybook/shared/contacts/contact';
import { type DuplicateTraits, likelyDuplicates } from '@daybook/shared/contacts/duplicate.rules';
import { DUPLICATE_REASONS } from '@daybook/shared/contacts/duplicate.words';
import type { LikelyContactsQuery } from '@daybook/shared/contacts/likely-contacts';
import type { LikelyDuplicate, RecordHit } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { findTraced } from './likely-contacts.store.ts';
import { readContacts } from './read-contacts.ts';
import { tracesOf, traitsOfContact, traitsOfQuery } from './typed-traits.ts';

const AT_MOST = 5;

const toHit = (contact: Contact): RecordHit => ({
  id: contact.id,
  type: 'contact',
  title: contact.title,
  state: contact.state,
  detail: contact.jobTitle || (contact.emails[0] ?? ''),
  account: contact.account,
});

interface Known extends DuplicateTraits {
  readonly contact: Contact;
}

/** The contacts who are probably the one being written, most likely first. */
export const findLikelyContacts = async (
  deps: Deps,
  user: CurrentUser,
  query: LikelyContactsQuery,
): Promise<{ items: LikelyDuplicate[] }> => {
  const account =
    query.accountId === undefined ? undefined : await findRecordById(deps.db.read, query.accountId);
  const traits = traitsOfQuery(query, account?.title ?? '', user.locale);
  const keys = await findTraced(deps.db, { ...tracesOf(traits), accountKey: account?.key ?? null });
  const known = (await readContacts(deps.db.read, keys))
    .filter(({ id, state }) => id !== query.except && state !== 'trashed')
    .map((contact): Known => ({ contact, ...traitsOfContact(contact) }));
  const items = likelyDuplicates(traits, known).map(({ person, reason }) => ({
    record: toHit(person.contact),
    why: DUPLICATE_REASONS[reason],
  }));
  return { items: items.slice(0, AT_MOST) };
};
