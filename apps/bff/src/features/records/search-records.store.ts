import type { RecordType } from '@daybook/shared/records/record-type';
import type { Db } from '../../platform/db/open.ts';
import { matching } from '../../platform/search/search.store.ts';
import { fold } from '../../platform/search/words.ts';
import { findHits, type HitRow } from './record-hits.store.ts';

/** Of each: more would not be looked at by anybody who can type another letter. */
const BEGINNING = 20;
const MATCHING = 300;

interface Wanted {
  readonly types: readonly RecordType[];
  readonly text: string;
}

/** Records whose name as it is sorted begins with the text: one short range of the index for each type. */
const beginning = async ({ read }: Db, { types, text }: Wanted): Promise<number[]> => {
  const from = fold(text).trim();
  const ranges = types.map((type) =>
    read
      .selectFrom('record')
      .select('key')
      .where('type', '=', type)
      .where('state', '=', 'live')
      .where('sort_title', '>=', from)
      .where('sort_title', '<', `${from}\u{10FFFF}`)
      .orderBy('sort_title')
      .limit(BEGINNING)
      .execute(),
  );
  return (await Promise.all(ranges)).flat().map(({ key }) => key);
};

/** Records that have every word, in any order, in their name or what else they are found by. */
const matchingAll = async ({ read, engine }: Db, { types, text }: Wanted): Promise<number[]> => {
  const words = matching(engine, 'record', text, MATCHING);
  if (words === null) return [];
  const rows = await read
    .selectFrom('record')
    .select('key')
    .where('key', 'in', words)
    .where('type', 'in', types)
    .where('state', '<>', 'trashed')
    .execute();
  return rows.map(({ key }) => key);
};

/** Candidates for a search as people type it, not yet in order. */
export const findCandidates = async (db: Db, wanted: Wanted): Promise<HitRow[]> => {
  const keys = new Set([...(await beginning(db, wanted)), ...(await matchingAll(db, wanted))]);
  return [...(await findHits(db.read, [...keys])).values()];
};

/** The records most recently worked with: what a search offers before anything is typed. */
export const findRecent = async (
  { read }: Db,
  types: readonly RecordType[],
  limit: number,
): Promise<HitRow[]> => {
  const ranges = types.map((type) =>
    read
      .selectFrom('record')
      .select('key')
      .where('type', '=', type)
      .where('state', '=', 'live')
      .orderBy('last_activity_at', 'desc')
      .orderBy('key', 'desc')
      .limit(limit)
      .execute(),
  );
  const keys = (await Promise.all(ranges)).flat().map(({ key }) => key);
  return [...(await findHits(read, keys)).values()];
};
