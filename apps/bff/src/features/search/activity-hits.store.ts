import { sql } from 'kysely';
import { hotRead, hotReadIn } from '../../platform/db/hot.ts';
import type { Db, Engine, Reader } from '../../platform/db/open.ts';
import { narrowedSearch } from '../../platform/search/narrowed-search.store.ts';
import { matchingExpression } from '../../platform/search/search.store.ts';
import { activityPlace } from '../../platform/search/search-places.ts';
import type { Search } from '../../platform/search/tokens.ts';

/** More would not be looked at by anybody who can type another letter. */
const OWN = 50;
const MATCHING = 100;

const COLUMNS = ['key', 'subject', 'owner_key', 'status', 'completed_at', 'created_at'] as const;

/** The user's own that match and the latest that match. */
const matchingRead = (engine: Engine) =>
  hotRead((db, own: string, all: string) => {
    const found = sql<number>`(select * from ${matchingExpression(engine, 'activity', own, OWN)} as own
      union select * from ${matchingExpression(engine, 'activity', all, MATCHING)} as latest)`;
    return db.selectFrom('activity').select(COLUMNS).where('key', 'in', found);
  }, 'each time');

const READ = { sqlite: matchingRead('sqlite'), postgres: matchingRead('postgres') } as const;

export const findActivityCandidates = async (
  db: Db,
  { userKey, ...looking }: { wanted: readonly string[]; reach: Search['reach']; userKey: number },
) => {
  const of = await narrowedSearch(db, 'activity', { ...looking, place: activityPlace(false) });
  return (await READ[db.engine](db.read, of(userKey), of())).rows;
};

export type ActivityCandidate = Awaited<ReturnType<typeof findActivityCandidates>>[number];

const selectHits = hotReadIn((db, keys) =>
  db
    .selectFrom('activity')
    .leftJoin('record as about', 'about.key', 'activity.primary_key')
    .select([
      'activity.key',
      'activity.id',
      'activity.type',
      'activity.subject',
      'activity.notes',
      'activity.message',
      'activity.status',
      'about.id as primary_id',
      'about.type as primary_type',
      'about.title as primary_title',
    ])
    .where('activity.key', 'in', keys),
);

export type ActivityHitRow = Awaited<ReturnType<typeof selectHits>>[number];

/** What is shown of activities found, by key. */
export const findActivityHits = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ActivityHitRow>> =>
  new Map((await selectHits(db, keys)).map((row) => [row.key, row]));
