import { readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Words } from '../../platform/search/search.store.ts';

/** What records are found by: their title, and a contact's job, addresses, numbers and account. */
export const findRecordWords = async (db: Reader, keys: readonly number[]): Promise<Words[]> => {
  const words = new Map<number, string[]>();
  for (const row of await readHeads(db, keys)) words.set(row.key, wordsOfHead(row));
  for (const { contact_key, shown } of await readIdentities(db, keys))
    words.get(contact_key)?.push(shown, digitsOf(shown));
  return [...words].map(([key, texts]) => ({ key, text: texts.join(' ') }));
};

type Head = Awaited<ReturnType<typeof readHeads>>[number];

const wordsOfHead = (row: Head): string[] => {
  const { title, above, job_title, website, account_email, account_phone } = row;
  const { fiscal_number, commercial_number, personal_number } = row;
  const texts = [title, above, job_title, website, account_email, account_phone];
  const numbers = [digitsOf(account_phone ?? ''), fiscal_number, commercial_number, personal_number];
  return [...texts, ...numbers].flatMap((text) => text || []);
};

const readHeads = (db: Reader, keys: readonly number[]) =>
  readMany(db, 'words of heads', keys, (some) =>
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
      .where('record.key', 'in', some),
  );

const readIdentities = (db: Reader, keys: readonly number[]) =>
  readMany(db, 'words of identities', keys, (some) =>
    db.selectFrom('contact_identity').select(['contact_key', 'shown']).where('contact_key', 'in', some),
  );

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
