import { hotRead } from '../db/hot.ts';
import type { Db, Reader } from '../db/open.ts';

/** How stale "last read" may be. */
const READ_MS = 60 * 1000;

const readFeed = hotRead((db, tokenHash: string) =>
  db
    .selectFrom('calendar_feed')
    .innerJoin('users', 'users.key', 'calendar_feed.user_key')
    .select([
      'calendar_feed.key',
      'calendar_feed.read_at',
      'calendar_feed.with_days',
      'users.key as user_key',
      'users.name as user_name',
      'users.zone',
    ])
    .where('calendar_feed.token_hash', '=', tokenHash)
    .where('users.active', '=', 1),
);

/** The calendar at a secret address, and whose it is. */
export const findCalendarFeed = async (db: Reader, tokenHash: string) =>
  (await readFeed(db, tokenHash)).rows[0];

export type CalendarFeedOfUser = NonNullable<Awaited<ReturnType<typeof findCalendarFeed>>>;

/** Notes that a calendar is read, at most once a minute. */
export const seeCalendarFeed = async (
  { write }: Db,
  { key, read_at }: CalendarFeedOfUser,
  now: number,
): Promise<void> => {
  if (now - (read_at ?? 0) < READ_MS) return;
  await write.updateTable('calendar_feed').set({ read_at: now }).where('key', '=', key).execute();
};

/** Ends the calendar of a user for other programs; answers whether there was one. */
export const removeCalendarFeedOf = async (db: Reader, userKey: number): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('calendar_feed')
    .where('user_key', '=', userKey)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
