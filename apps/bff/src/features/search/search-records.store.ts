import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import { sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Db, Engine, Reader } from '../../platform/db/open.ts';
import { narrowedSearch } from '../../platform/search/narrowed-search.store.ts';
import { matchingExpression } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';
import type { Search } from '../../platform/search/tokens.ts';
import type { HitRow } from '../records/record-hits.store.ts';

/** Of each: more would not be looked at by anybody who can type another letter. */
const NAMED_SO = 20;
const OWN = 100;
const MATCHING = 200;

/** What the order of what was found depends on. */
export type Candidate = Pick<HitRow, 'key' | 'sort_title' | 'state' | 'owner_key' | 'last_activity_at'>;

const COLUMNS = ['key', 'sort_title', 'state', 'owner_key', 'last_activity_at'] as const;

const readNamed = hotRead((db, type: string, state: string, from: string, until: string) =>
  db
    .selectFrom('record')
    .select(COLUMNS)
    .where('type', '=', type)
    .where('state', '=', state)
    .where('sort_title', '>=', from)
    .where('sort_title', '<', until)
    .orderBy('sort_title')
    .orderBy('key')
    .limit(sql.lit(NAMED_SO)),
);

/** Both at once, since most of what is one's own is among the latest. */
const matchingRead = (engine: Engine) =>
  hotRead((db, own: string, all: string) => {
    const found = sql<number>`(select * from ${matchingExpression(engine, 'record', own, OWN)} as own
      union select * from ${matchingExpression(engine, 'record', all, MATCHING)} as latest)`;
    return db.selectFrom('record').select(COLUMNS).where('key', 'in', found);
  }, 'each time');

const READ = { sqlite: matchingRead('sqlite'), postgres: matchingRead('postgres') } as const;

export interface Wanted {
  readonly type: RecordType;
  readonly state: Exclude<RecordState, 'trashed'>;
  readonly wanted: readonly string[];
  readonly reach: Search['reach'];
  readonly userKey: number;
}

/** Records whose name as it is sorted begins with the words: one short range of the index. */
const namedSo = async (
  db: Reader,
  { type, state, wanted }: Pick<Wanted, 'type' | 'state' | 'wanted'>,
): Promise<readonly Candidate[]> => {
  const from = wanted.join(' ');
  return (await readNamed(db, type, state, from, `${from}\u{10FFFF}`)).rows;
};

/** The user's own that match, the latest that match, and those that are named so. */
export const findCandidates = async (
  db: Db,
  { type, state, wanted, reach, userKey }: Wanted,
): Promise<(readonly Candidate[])[]> => {
  const of = await narrowedSearch(db, 'record', { place: recordPlace(type, state), wanted, reach });
  return [
    reach === 'beginnings' ? await namedSo(db.read, { type, state, wanted }) : [],
    (await READ[db.engine](db.read, of(userKey), of())).rows,
  ];
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
