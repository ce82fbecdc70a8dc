import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import type { Reader } from '../../platform/db/open.ts';
import { sortKey } from '../records/write-record.store.ts';
import type { Links } from './find-links.ts';
import { findRecordsNamed } from './imported.store.ts';
import type { IncomingThing } from './thing-reader.ts';

/** Records that are called as rows are: the keys of all, and of a row those at its account or at none yet. */
export const namedAtAccount = async (db: Reader, noun: RecordNoun, rows: readonly IncomingThing[]) => {
  const there = await findRecordsNamed(db, noun, [...new Set(rows.map(({ name }) => sortKey(name)))]);
  const byTitle = Map.groupBy(there, ({ sort_title }) => sort_title);
  return {
    keys: there.map(({ key }) => key),
    keysOf: ({ name }: IncomingThing, { account }: Links): number[] =>
      (byTitle.get(sortKey(name)) ?? [])
        .filter(({ account_key }) => account_key === account || account_key === null)
        .map(({ key }) => key),
  };
};
