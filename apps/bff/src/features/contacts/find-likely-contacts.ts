import { likelyDuplicates } from '@daybook/shared/contacts/duplicate.rules';
import type { LikelyContactsQuery } from '@daybook/shared/contacts/likely-contacts';
import type { LikelyDuplicate } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById, findStanding } from '../records/records.store.ts';
import { findTraced } from './likely-contacts.store.ts';
import { readContacts } from './read-contacts.ts';
import { toLikely, tracesOf, traitsOfContact, traitsOfQuery } from './typed-traits.ts';

const AT_MOST = 5;

/** The contacts who are probably the one being written, most likely first. */
export const findLikelyContacts = async (
  deps: Deps,
  user: CurrentUser,
  query: LikelyContactsQuery,
): Promise<{ items: LikelyDuplicate[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const account =
    query.accountId === undefined ? undefined : await findRecordById(deps.db.read, query.accountId);
  const traits = traitsOfQuery(query, account?.title ?? '', user.locale);
  const traced = await findTraced(deps.db, { ...tracesOf(traits), accountKey: account?.key ?? null });
  const keys = await findStanding(deps.db.read, traced);
  const known = (await readContacts(deps.db.read, keys))
    .filter(({ id, state }) => id !== query.except && state !== 'trashed')
    .map((contact) => ({ contact, ...traitsOfContact(contact) }));
  const items = likelyDuplicates(traits, known).map(({ person, reason }) =>
    toLikely(person.contact, reason, traits.name),
  );
  return { items: items.slice(0, AT_MOST) };
};
