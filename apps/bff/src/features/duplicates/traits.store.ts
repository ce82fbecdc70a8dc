import { companyNameFolds, isSameCompany } from '@daybook/shared/contacts/company-name.rules';
import type { DuplicateTraits } from '@daybook/shared/contacts/duplicate.rules';
import type { Reader } from '../../platform/db/open.ts';

/** A record looked at to find others like it. */
export interface Looked {
  readonly key: number;
  readonly type: string;
  readonly accountKey: number | null;
  readonly title: string;
  readonly foldedName: string;
}

const IN_USE = ['live', 'archived'];
/** As many of each kind of likeness are looked at. */
const AT_MOST = 50;
/** An account's people are looked through for a name written a little differently. */
const COLLEAGUES = 200;

/** A contact or an account in use; undefined for anything else. */
export const findLooked = async (db: Reader, key: number): Promise<Looked | undefined> => {
  const row = await db
    .selectFrom('record')
    .leftJoin('contact', 'contact.key', 'record.key')
    .leftJoin('account', 'account.key', 'record.key')
    .select(['record.key', 'record.type', 'record.title', 'record.account_key'])
    .select(['contact.folded_name as person', 'account.folded_name as company'])
    .where('record.key', '=', key)
    .where('record.type', 'in', ['contact', 'account'])
    .where('record.state', 'in', IN_USE)
    .executeTakeFirst();
  return (
    row && {
      key,
      type: row.type,
      accountKey: row.account_key,
      title: row.title,
      foldedName: row.person ?? row.company ?? '',
    }
  );
};

/** What contacts in use are told apart by, by key. */
export const findTraits = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, DuplicateTraits>> => {
  const rows = await db
    .selectFrom('record')
    .leftJoin('record as above', 'above.key', 'record.account_key')
    .select(['record.key', 'record.title', 'above.title as company'])
    .where('record.key', 'in', keys)
    .where('record.state', 'in', IN_USE)
    .execute();
  const known = await db
    .selectFrom('contact_identity')
    .select(['contact_key', 'kind', 'identity'])
    .where('contact_key', 'in', keys)
    .where('live', '=', 1)
    .execute();
  const byContact = Map.groupBy(known, ({ contact_key }) => contact_key);
  return new Map(
    rows.map(({ key, title, company }) => {
      const of = (kind: string) =>
        (byContact.get(key) ?? []).flatMap((row) => (row.kind === kind ? [row.identity] : []));
      const traits = { name: title, company: company ?? '', emails: of('email'), phones: of('phone') };
      return [key, { ...traits, linkedin: of('linkedin')[0] ?? null }];
    }),
  );
};

/** Contacts that may be the same person: with the same number, the same name, or at the same account. A few ranges. */
export const findContactsNear = async (
  db: Reader,
  { key, foldedName, accountKey }: Looked,
  phones: readonly string[],
): Promise<number[]> => {
  const sharing = await db
    .selectFrom('contact_identity')
    .select('contact_key as key')
    .where('kind', '=', 'phone')
    .where('identity', 'in', ['', ...phones])
    .where('live', '=', 1)
    .limit(AT_MOST)
    .execute();
  const named = await db
    .selectFrom('contact')
    .select('key')
    .where('folded_name', '=', foldedName)
    .where('folded_name', '<>', '')
    .limit(AT_MOST)
    .execute();
  const near = await db
    .selectFrom('record')
    .select('key')
    .where('account_key', '=', accountKey ?? 0)
    .where('type', '=', 'contact')
    .where('state', '=', 'live')
    .orderBy('sort_title')
    .limit(COLLEAGUES)
    .execute();
  const keys = new Set([...sharing, ...named, ...near].map((row) => row.key));
  keys.delete(key);
  return [...keys];
};

/** Accounts in use whose name is the same but for its spelling and legal form. */
export const findAccountsNamed = async (db: Reader, { key, title }: Looked): Promise<number[]> => {
  const rows = await db
    .selectFrom('account')
    .innerJoin('record', 'record.key', 'account.key')
    .select(['account.key', 'record.title'])
    .where('account.folded_name', 'in', companyNameFolds(title))
    .where('account.folded_name', '<>', '')
    .where('account.key', '<>', key)
    .where('record.state', 'in', IN_USE)
    .limit(AT_MOST)
    .execute();
  return rows.filter((row) => isSameCompany(row.title, title)).map((row) => row.key);
};
