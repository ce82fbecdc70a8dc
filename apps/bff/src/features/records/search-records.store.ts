import type { RecordType } from '@daybook/shared/records/record-type';
import { sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Db } from '../../platform/db/open.ts';
import { matching } from '../../platform/search/search.store.ts';
import { fold } from '../../platform/search/words.ts';
import type { HitRow } from './record-hits.store.ts';

/** Of each: more would not be looked at by anybody who can type another letter. */
const BEGINNING = 20;
const MATCHING = 300;

interface Wanted {
  readonly types: readonly RecordType[];
  readonly text: string;
}

/** What the order of what was found depends on. */
export type Candidate = Pick<HitRow, 'key' | 'title' | 'state' | 'last_activity_at'>;

const COLUMNS = ['key', 'title', 'state', 'last_activity_at'] as const;

const readBeginning = hotRead((db, type: string, from: string, until: string) =>
  db
    .selectFrom('record')
    .select(COLUMNS)
    .where('type', '=', type)
    .where('state', '=', 'live')
    .where('sort_title', '>=', from)
    .where('sort_title', '<', until)
    .orderBy('sort_title')
    .limit(sql.lit(BEGINNING)),
);

/** Records whose name as it is sorted begins with the text: one short range of the index for each type. */
const beginning = async ({ read }: Db, { types, text }: Wanted): Promise<Candidate[]> => {
  const from = fold(text).trim();
  const ranges = types.map(async (type) => (await readBeginning(read, type, from, `${from}\u{10FFFF}`)).rows);
  return (await Promise.all(ranges)).flat();
};

/** Records that have every word, in any order, in their name or what else they are found by. */
const matchingAll = async ({ read, engine }: Db, { types, text }: Wanted): Promise<Candidate[]> => {
  const words = matching(engine, 'record', text, MATCHING);
  if (words === null) return [];
  return read
    .selectFrom('record')
    .select(COLUMNS)
    .where('key', 'in', words)
    .where('type', 'in', types)
    .where('state', '<>', 'trashed')
    .execute();
};

/** Candidates for a search as people type it, each once, not yet in order. */
export const findCandidates = async (db: Db, wanted: Wanted): Promise<Candidate[]> => {
  const all = [...(await beginning(db, wanted)), ...(await matchingAll(db, wanted))];
  return [...new Map(all.map((row) => [row.key, row])).values()];
};

/** The records most recently worked with: what a search offers before anything is typed. */
export const findRecent = async (
  { read }: Db,
  types: readonly RecordType[],
  limit: number,
): Promise<Candidate[]> => {
  const ranges = types.map((type) =>
    read
      .selectFrom('record')
      .select(COLUMNS)
      .where('type', '=', type)
      .where('state', '=', 'live')
      .orderBy('last_activity_at', 'desc')
      .orderBy('key', 'desc')
      .limit(limit)
      .execute(),
  );
  return (await Promise.all(ranges)).flat();
};
