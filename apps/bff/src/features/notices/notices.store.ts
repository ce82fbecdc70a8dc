import { MOST_COUNTED } from '@daybook/shared/notices/notice';
import { sql } from 'kysely';
import type { Db, Reader } from '../../platform/db/open.ts';

export interface NoticesAsked {
  readonly userKey: number;
  readonly unread: boolean;
  readonly before: number | undefined;
  readonly limit: number;
}

/** A user's notices, last first, with what they are about as it is called now. */
export const selectNotices = (db: Reader, { userKey, unread, before, limit }: NoticesAsked) => {
  let query = db
    .selectFrom('notice')
    .leftJoin('users as actor', 'actor.key', 'notice.actor_key')
    .leftJoin('activity', 'activity.key', 'notice.activity_key')
    .leftJoin('record as about', 'about.key', 'activity.primary_key')
    .leftJoin('record as was', 'was.key', 'notice.record_key')
    .leftJoin('record', (join) => join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`))
    .select(['notice.key', 'notice.payload', 'notice.n', 'notice.created_at', 'notice.read_at'])
    .select(['actor.id as actor_id', 'actor.name as actor_name'])
    .select(['activity.id as activity_id', 'activity.subject', 'activity.type as activity_type'])
    .select('about.title as activity_about')
    .select(['record.id as record_id', 'record.type as record_type', 'record.title'])
    .where('notice.user_key', '=', userKey)
    .where('notice.withdrawn', '=', 0);
  if (unread) query = query.where('notice.read_at', 'is', null);
  if (before !== undefined) query = query.where('notice.key', '<', before);
  return query.orderBy('notice.key', 'desc').limit(limit);
};

export type NoticeRow = Awaited<ReturnType<ReturnType<typeof selectNotices>['executeTakeFirstOrThrow']>>;

/** Those that are unread, as far as they are counted. */
export const selectUnread = (db: Reader, userKey: number) =>
  db
    .selectFrom('notice')
    .select('key')
    .where('user_key', '=', userKey)
    .where('withdrawn', '=', 0)
    .where('read_at', 'is', null)
    .limit(MOST_COUNTED);

/** Marks one notice; answers whether there is such a one. */
export const markNotice = async (
  { write }: Db,
  { userKey, key, readAt }: { userKey: number; key: number; readAt: number | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await write
    .updateTable('notice')
    .set({ read_at: readAt })
    .where('key', '=', key)
    .where('user_key', '=', userKey)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Marks as read what is unread up to this one: what came after it has not been seen. */
export const markNotices = async (
  { write }: Db,
  { userKey, upTo, readAt }: { userKey: number; upTo: number; readAt: number },
): Promise<void> => {
  await write
    .updateTable('notice')
    .set({ read_at: readAt })
    .where('user_key', '=', userKey)
    .where('withdrawn', '=', 0)
    .where('read_at', 'is', null)
    .where('key', '<=', upTo)
    .execute();
};
