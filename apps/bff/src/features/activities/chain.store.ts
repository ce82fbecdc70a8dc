import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

/** As many of those that follow an activity as its form shows. */
const FOLLOWERS_SHOWN = 20;

const selectLinks = (db: Reader) =>
  db
    .selectFrom('activity')
    .select([
      'key',
      'id',
      'type',
      'subject',
      'status',
      'due_on',
      'due_at',
      'completed_at',
      'followed_key',
      'trashed_at',
    ]);

export type ChainRow = Awaited<ReturnType<ReturnType<typeof selectLinks>['executeTakeFirstOrThrow']>>;

const readLink = hotRead((db, key: number) => selectLinks(db).where('key', '=', key));

/** An activity as another one names it. */
export const findLink = async (db: Reader, key: number): Promise<ChainRow | undefined> =>
  (await readLink(db, key)).rows[0];

const selectFollowers = (db: Reader, key: number) =>
  selectLinks(db)
    .where('followed_key', '=', key)
    .where('trashed_at', 'is', null)
    .orderBy('key')
    .limit(FOLLOWERS_SHOWN);

const readFollowers = hotRead((db, key: number) => selectFollowers(db, key));

/** The first of those that follow it. */
export const findFollowers = async (db: Reader, key: number): Promise<ChainRow[]> =>
  (await readFollowers(db, key)).rows;

/** The statement behind it, for the test of its plan. */
export const explainFollowing = (db: Reader, key: number) => selectFollowers(db, key).compile();
