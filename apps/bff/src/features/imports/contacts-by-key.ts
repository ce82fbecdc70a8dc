import type { Contact } from '@daybook/shared/contacts/contact';
import type { Reader } from '../../platform/db/open.ts';
import { findContactDetails } from '../contacts/contact-details.store.ts';
import { readHeads } from '../records/record-heads.store.ts';

/** Contacts whole, by key; records that are no contacts are left out. */
export const readContactsByKey = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Contact>> => {
  const heads = await readHeads(db, keys);
  const details = await findContactDetails(db, keys);
  return new Map(
    keys.flatMap((key) => {
      const [head, detail] = [heads.get(key), details.get(key)];
      return head === undefined || detail === undefined ? [] : [[key, { ...head, ...detail }] as const];
    }),
  );
};
