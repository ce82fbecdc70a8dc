import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import { readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findCustomTexts } from '../../platform/fields/custom-texts.store.ts';
import { numberWords } from '../../platform/phone.ts';
import type { Words } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';

/** What records are found by: their title, a contact's job, addresses, numbers and account, texts in defined fields. */
export const findRecordWords = async (db: Reader, keys: readonly number[]): Promise<Words[]> => {
  const heads = await readHeads(db, keys);
  const texts = new Map(heads.map((row) => [row.key, wordsOfHead(row)]));
  for (const { contact_key, kind, identity, shown } of await readIdentities(db, keys))
    texts.get(contact_key)?.push(kind === 'phone' ? numberWords(identity, shown) : shown);
  for (const [key, own] of await findCustomTexts(db, keys, 'record_key')) texts.get(key)?.push(...own);
  return heads.map(({ key, type, state, owner_key }) => ({
    key,
    text: texts.get(key)?.join(' ') ?? '',
    place: recordPlace(type as RecordType, state as RecordState),
    owner: owner_key,
  }));
};

type Head = Awaited<ReturnType<typeof readHeads>>[number];

const wordsOfHead = (row: Head): string[] => {
  const { title, above, job_title, website, account_email, account_phone } = row;
  const { fiscal_number, commercial_number, personal_number, contract_number } = row;
  const phone = account_phone && numberWords(account_phone, account_phone);
  const texts = [title, above, job_title, website, account_email, phone];
  const numbers = [fiscal_number, commercial_number, personal_number, contract_number];
  return [...texts, ...numbers].flatMap((text) => text || []);
};

const readHeads = (db: Reader, keys: readonly number[]) =>
  readMany(db, 'words of heads', keys, (some) =>
    db
      .selectFrom('record')
      .leftJoin('record as above', 'above.key', 'record.account_key')
      .leftJoin('contact', 'contact.key', 'record.key')
      .leftJoin('account', 'account.key', 'record.key')
      .leftJoin('contract', 'contract.key', 'record.key')
      .select([
        'record.key',
        'record.title',
        'record.type',
        'record.state',
        'record.owner_key',
        'above.title as above',
        'contact.job_title',
        'account.website',
        'account.email as account_email',
        'account.phone as account_phone',
        'account.fiscal_number',
        'account.commercial_number',
        'account.personal_number',
        'contract.number as contract_number',
      ])
      .where('record.key', 'in', some)
      // Found as what they are part of now.
      .where('record.merged_into_key', 'is', null),
  );

const readIdentities = (db: Reader, keys: readonly number[]) =>
  readMany(db, 'words of identities', keys, (some) =>
    db
      .selectFrom('contact_identity')
      .select(['contact_key', 'kind', 'identity', 'shown'])
      .where('contact_key', 'in', some),
  );

export const findTitle = (db: Reader, key: number): Promise<{ type: string; title: string } | undefined> =>
  db.selectFrom('record').select(['type', 'title']).where('key', '=', key).executeTakeFirst();

/** What records are called, by key. */
export const findTitles = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const rows = await readMany(db, 'titles', keys, (some) =>
    db.selectFrom('record').select(['key', 'title']).where('key', 'in', some),
  );
  return new Map(rows.map(({ key, title }) => [key, title]));
};

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

/** The keys of the next records in order. */
export const findRecordKeysAfter = async (db: Reader, after: number, limit: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('record')
    .select('key')
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};

/** The keys of the next activities in order. */
export const findActivityKeysAfter = async (db: Reader, after: number, limit: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('activity')
    .select('key')
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};
