import type { Contact } from '@daybook/shared/contacts/contact';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { readContact } from './read-contacts.ts';

/** One contact, whole, wherever it is: in use, archived or in the trash. */
export const findContact = async (deps: Deps, user: CurrentUser, id: string): Promise<Contact> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(deps.db.read, id), 'contact');
  return readContact(deps.db.read, record.key);
};
