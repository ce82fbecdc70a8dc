import type { Contact } from '@daybook/shared/contacts/contact';
import { found } from '@daybook/shared/kernel/result';
import type { Reader } from '../../platform/db/open.ts';
import { readHeads } from '../records/record-heads.store.ts';
import { findContactDetails } from './contact-details.store.ts';

/** Contacts whole, in the order of the keys. */
export const readContacts = async (db: Reader, keys: readonly number[]): Promise<Contact[]> => {
  const heads = await readHeads(db, keys);
  const details = await findContactDetails(db, keys);
  return keys.flatMap((key) => {
    const [head, detail] = [heads.get(key), details.get(key)];
    return head === undefined || detail === undefined ? [] : [{ ...head, ...detail }];
  });
};

export const readContact = async (db: Reader, key: number): Promise<Contact> =>
  found((await readContacts(db, [key]))[0], 'contact');
