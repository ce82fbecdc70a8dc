import type { Reader } from '../../platform/db/open.ts';

export interface MessagePerson {
  readonly key: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly account: string | null;
}

/** The contacts among these records, as a message speaks of them. */
export const findMessagePeople = async (
  db: Reader,
  recordKeys: readonly number[],
): Promise<MessagePerson[]> => {
  if (recordKeys.length === 0) return [];
  const rows = await db
    .selectFrom('contact')
    .innerJoin('record', 'record.key', 'contact.key')
    .leftJoin('record as account', 'account.key', 'record.account_key')
    .select([
      'contact.key',
      'contact.first_name as firstName',
      'contact.last_name as lastName',
      'contact.job_title as jobTitle',
      'account.title as account',
    ])
    .where('contact.key', 'in', recordKeys)
    .execute();
  return recordKeys.flatMap((key) => rows.filter((row) => row.key === key));
};

export const findRecordTitle = async (db: Reader, key: number): Promise<string> =>
  (await db.selectFrom('record').select('title').where('key', '=', key).executeTakeFirst())?.title ?? '';
