import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Words } from '../../platform/search/search.store.ts';

/** What records are found by: their title, and a contact's job, addresses, numbers and account. */
export const findRecordWords = async (db: Reader, keys: readonly number[]): Promise<Words[]> => {
  const words = new Map<number, string[]>();
  const add = (key: number, ...texts: (string | null)[]) => {
    words.set(key, [
      ...(words.get(key) ?? []),
      ...texts.filter((text) => text !== null && text !== ''),
    ] as string[]);
  };
  for (let i = 0; i < keys.length; i += 500) {
    const batch = padded(keys.slice(i, i + 500));
    for (const row of await readHeads(db, batch)) {
      const { key, title, above, job_title, website, account_email, account_phone } = row;
      add(key, title, above, job_title, website, account_email, account_phone, digitsOf(account_phone ?? ''));
      add(key, row.fiscal_number, row.commercial_number, row.personal_number);
    }
    const identities = await db
      .selectFrom('contact_identity')
      .select(['contact_key', 'shown'])
      .where('contact_key', 'in', batch)
      .execute();
    for (const { contact_key, shown } of identities)
      if (words.has(contact_key)) add(contact_key, shown, digitsOf(shown));
  }
  return [...words].map(([key, texts]) => ({ key, text: texts.join(' ') }));
};

const readHeads = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .leftJoin('record as above', 'above.key', 'record.account_key')
    .leftJoin('contact', 'contact.key', 'record.key')
    .leftJoin('account', 'account.key', 'record.key')
    .select([
      'record.key',
      'record.title',
      'above.title as above',
      'contact.job_title',
      'account.website',
      'account.email as account_email',
      'account.phone as account_phone',
      'account.fiscal_number',
      'account.commercial_number',
      'account.personal_number',
    ])
    .where('record.key', 'in', keys)
    .execute();

/** A number is found by its digits, however it was written. */
const digitsOf = (shown: string): string =>
  /^[+\d][\d\s()./-]{5,}$/.test(shown) ? shown.replace(/\D+/g, '') : '';

export const findTitle = (db: Reader, key: number): Promise<{ type: string; title: string } | undefined> =>
  db.selectFrom('record').select(['type', 'title']).where('key', '=', key).executeTakeFirst();

/** The keys of the records under an account, in order. */
export const findKeysUnder = async (
  db: Reader,
  accountKey: number,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> => {
  const rows = await db
    .selectFrom('record')
    .select('key')
    .where('account_key', '=', accountKey)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};
