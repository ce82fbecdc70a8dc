import type { Kysely } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

/** As many as anybody looks through. */
const KEPT = 30;

export type OpenedThing =
  | { readonly record_key: number; readonly activity_key: null }
  | { readonly record_key: null; readonly activity_key: number };

/** Remembers what a user opened: theirs alone, so outside the journal. */
export const saveRecent = (
  db: Kysely<Database>,
  userKey: number,
  thing: OpenedThing,
  now: number,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const column = thing.record_key === null ? 'activity_key' : 'record_key';
    await tx
      .insertInto('recent')
      .values({ user_key: userKey, ...thing, opened_at: now })
      .onConflict((conflict) => conflict.columns(['user_key', column]).doUpdateSet({ opened_at: now }))
      .execute();
    const old = tx
      .selectFrom('recent')
      .select('key')
      .where('user_key', '=', userKey)
      .orderBy('opened_at', 'desc')
      .orderBy('key', 'desc')
      .limit(KEPT + 1000)
      .offset(KEPT);
    await tx.deleteFrom('recent').where('key', 'in', old).execute();
  });

/** What the user has opened last and is still there, the latest first. */
export const findRecentThings = (db: Reader, userKey: number, limit: number) =>
  db
    .selectFrom('recent')
    .leftJoin('record', 'record.key', 'recent.record_key')
    .leftJoin('activity', 'activity.key', 'recent.activity_key')
    .select(['recent.record_key', 'recent.activity_key'])
    .where('recent.user_key', '=', userKey)
    .where(({ or, eb }) =>
      or([eb('record.state', 'in', ['live', 'archived']), eb('activity.status', '<>', 'trashed')]),
    )
    .orderBy('recent.opened_at', 'desc')
    .orderBy('recent.key', 'desc')
    .limit(limit)
    .execute();
