import { found } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import type { Reader } from '../../platform/db/open.ts';
import { readHeads } from './record-heads.store.ts';

/** Deals, campaigns or contracts, in the order of the keys. */
export const readPlainRecords = async (db: Reader, keys: readonly number[]): Promise<PlainRecord[]> => {
  const heads = await readHeads(db, keys);
  return keys.flatMap((key) => heads.get(key) ?? []).map((head) => ({ ...head, name: head.title }));
};

export const readPlainRecord = async (db: Reader, key: number): Promise<PlainRecord> =>
  found((await readPlainRecords(db, [key]))[0], 'record');
