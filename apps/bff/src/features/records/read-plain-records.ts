import { found } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import type { Reader } from '../../platform/db/open.ts';
import { findPlainDetails } from './plain-details.store.ts';
import { readHeads } from './record-heads.store.ts';

/** Deals, campaigns or contracts, in the order of the keys. */
export const readPlainRecords = async (
  db: Reader,
  type: PlainRecordType,
  keys: readonly number[],
): Promise<PlainRecord[]> => {
  const heads = await readHeads(db, keys);
  const details = await findPlainDetails(db, type, keys);
  return keys.flatMap((key) => {
    const head = heads.get(key);
    return head === undefined ? [] : ({ ...head, name: head.title, ...details.get(key) } as PlainRecord);
  });
};

export const readPlainRecord = async (db: Reader, type: PlainRecordType, key: number): Promise<PlainRecord> =>
  found((await readPlainRecords(db, type, [key]))[0], 'record');
