import type { Contact } from '@daybook/shared/contacts/contact';
import type { Page } from '@daybook/shared/kernel/page';
import type { RecordQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRecordPage } from '../records/list-records.store.ts';
import { readContacts } from './read-contacts.ts';

/** One page of contacts, by last name and first unless another order is asked for. */
export const listContacts = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordQuery,
): Promise<Page<Contact>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { keys, cursor } = await readRecordPage(deps, user, 'contact', query);
  return { items: await readContacts(deps.db.read, keys), cursor };
};
