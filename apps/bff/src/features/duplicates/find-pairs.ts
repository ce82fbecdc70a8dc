import { likelyDuplicates } from '@daybook/shared/contacts/duplicate.rules';
import { pairRank } from '@daybook/shared/duplicates/duplicate-pair.rules';
import type { Reader } from '../../platform/db/open.ts';
import { type FoundPair, pairOf } from './pairs.store.ts';
import { findAccountsNamed, findContactsNear, findLooked, findTraits, type Looked } from './traits.store.ts';

const likeContact = async (db: Reader, looked: Looked): Promise<FoundPair[]> => {
  const { key } = looked;
  const own = (await findTraits(db, [key])).get(key);
  if (own === undefined) return [];
  const near = await findContactsNear(db, looked, own.phones);
  if (near.length === 0) return [];
  const known = [...(await findTraits(db, near))].map(([of, traits]) => ({ of, ...traits }));
  return likelyDuplicates(own, known).map(({ person, reason }) => ({
    ...pairOf(key, person.of),
    type: 'contact',
    reason,
    rank: pairRank(reason),
  }));
};

const likeAccount = async (db: Reader, looked: Looked): Promise<FoundPair[]> => {
  const reason = 'same-company-name';
  const named = await findAccountsNamed(db, looked);
  return named.map((other) => ({
    ...pairOf(looked.key, other),
    type: 'account',
    reason,
    rank: pairRank(reason),
  }));
};

/** The records that are probably the same as this one; none where it is in the trash or was merged. */
export const findPairs = async (db: Reader, recordKey: number): Promise<FoundPair[]> => {
  const looked = await findLooked(db, recordKey);
  if (looked === undefined) return [];
  return looked.type === 'contact' ? likeContact(db, looked) : likeAccount(db, looked);
};
