import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { toInstant } from '@daybook/shared/kernel/time';
import { type Notice, NoticePayload, type NoticeQuery } from '@daybook/shared/notices/notice';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { type NoticeRow, selectNotices, selectUnread } from './notices.store.ts';

const activityOf = (row: NoticeRow): Notice['activity'] =>
  row.activity_id === null
    ? null
    : {
        id: row.activity_id,
        subject: row.subject ?? '',
        type: row.activity_type as ActivityTypeCode,
        about: row.activity_about,
      };

const recordOf = ({ record_id, record_type, title }: NoticeRow): Notice['record'] =>
  record_id === null ? null : { id: record_id, type: record_type as RecordType, title: title ?? '' };

const toNotice = (row: NoticeRow): Notice => ({
  key: row.key,
  at: toInstant(row.created_at),
  unread: row.read_at === null,
  actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
  payload: NoticePayload.parse(JSON.parse(row.payload)),
  activity: activityOf(row),
  record: recordOf(row),
  others: row.n - 1,
});

/** What the user should know of, last first. */
export const listNotices = async (
  { db }: Deps,
  user: CurrentUser,
  { state, cursor, limit }: NoticeQuery,
): Promise<Page<Notice>> => {
  const [before] = cursor === undefined ? [] : (readCursor(cursor, ['number']) ?? []);
  const rows = await selectNotices(db.read, {
    userKey: user.key,
    unread: state === 'unread',
    before: before === undefined ? undefined : Number(before),
    limit,
  }).execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { items: rows.map(toNotice), cursor: last === undefined ? null : writeCursor([last.key]) };
};

/** How many of them are unread, up to `MOST_COUNTED`. */
export const countNotices = async ({ db }: Deps, user: CurrentUser): Promise<{ unread: number }> => {
  return { unread: (await selectUnread(db.read, user.key).execute()).length };
};
