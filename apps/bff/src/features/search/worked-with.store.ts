import { sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

const OPENED = 20;
const TO_DO = 50;
const TOUCHED = 30;

/** What a user works with, as rows that a search can take its candidates from. */
const readWorkedWith = hotRead((db, opener: number, owner: number, actor: number) => {
  const opened = db
    .selectFrom('recent')
    .select('record_key as key')
    .where('user_key', '=', opener)
    .where('record_key', 'is not', null)
    .orderBy('opened_at', 'desc')
    .orderBy('recent.key', 'desc')
    .limit(sql.lit(OPENED));
  const toDo = db
    .selectFrom('activity')
    .select('key')
    .where('owner_key', '=', owner)
    .where('status', '=', sql.lit('open'))
    .orderBy('due_day')
    .orderBy('due_slot')
    .orderBy('key')
    .limit(sql.lit(TO_DO));
  const done = db
    .selectFrom('timeline_entry')
    .select('key')
    .where('actor_key', '=', actor)
    .where('withdrawn', '=', sql.lit(0))
    .where('fold_key', 'is', null)
    .orderBy('happened_at', 'desc')
    .orderBy('key', 'desc')
    .limit(sql.lit(TOUCHED));
  const keys = db
    .selectFrom(opened.as('opened'))
    .select('key')
    .union(db.selectFrom('activity_record').select('record_key as key').where('activity_key', 'in', toDo))
    .union(
      db
        .selectFrom('timeline_link')
        .select('record_key as key')
        .where('via_key', 'is', null)
        .where('entry_key', 'in', done),
    );
  return db
    .selectFrom('record')
    .select(['key', 'type', 'sort_title', 'state', 'owner_key', 'last_activity_at'])
    .where('key', 'in', keys)
    .where('state', 'in', [sql.lit('live'), sql.lit('archived')]);
});

/**
 * The records somebody works with: opened last, with something to do next, or touched last. A bounded number, whatever
 * the history.
 */
export const findWorkedWith = async (db: Reader, userKey: number) =>
  (await readWorkedWith(db, userKey, userKey, userKey)).rows;

export type WorkedWith = Awaited<ReturnType<typeof findWorkedWith>>[number];
