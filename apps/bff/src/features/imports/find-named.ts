import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import type { Reader } from '../../platform/db/open.ts';
import { sortKey } from '../records/write-record.store.ts';
import { accountFor, type CompanyNaming, findAccountsNamed } from './companies.ts';
import { findHolders } from './holders.store.ts';
import { findContactsNamed, findRecordsNamed } from './imported.store.ts';

/** Tells the key of what a text stands for; of several of one name the one at the account, where it is given. */
export type KeyNamed = (text: string, account?: number | null) => number | undefined;

const once = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Of several of one name the one at the account; else only one that is alone in having it. */
const onlyOne = (
  all: readonly { readonly key: number; readonly account_key: number | null }[] = [],
  account: number | null = null,
): number | undefined => {
  const there = all.filter(({ account_key }) => account !== null && account_key === account);
  const [one, another] = there.length > 0 ? there : all;
  return another === undefined ? one?.key : undefined;
};

/** Accounts by their names: the one of exactly that name, or else the oldest that may be meant. */
export const accountsNamed = async (
  db: Reader,
  naming: CompanyNaming,
  names: readonly string[],
): Promise<KeyNamed> => {
  const byFold = await findAccountsNamed(db, names);
  return (name) => accountFor(naming, name, byFold)?.key;
};

/** Contacts by their names. */
export const contactsNamed = async (db: Reader, names: readonly string[]): Promise<KeyNamed> => {
  const found = await findContactsNamed(db, once(names.map(foldPersonName)));
  const byName = Map.groupBy(found, ({ folded_name }) => folded_name);
  return (name, account) => onlyOne(byName.get(foldPersonName(name)), account);
};

/** Other records of a type by their names. */
export const recordsNamed = async (
  db: Reader,
  type: RecordNoun,
  names: readonly string[],
): Promise<KeyNamed> => {
  const found = await findRecordsNamed(db, type, once(names.map(sortKey)));
  const byName = Map.groupBy(found, ({ sort_title }) => sort_title);
  return (name, account) => onlyOne(byName.get(sortKey(name)), account);
};

/** Contacts in use by what they are known by: addresses, profiles, what other products call them. */
export const contactsKnownBy = async (
  db: Reader,
  identities: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const holders = await findHolders(db, once(identities));
  return new Map(
    holders.filter(({ trashed }) => !trashed).map(({ identity, contactKey }) => [identity, contactKey]),
  );
};
