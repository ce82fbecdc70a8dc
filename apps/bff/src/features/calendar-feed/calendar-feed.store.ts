import type { Selectable } from 'kysely';
import type { CalendarFeedTable } from '../../platform/db/calendar-tables.ts';
import type { Reader } from '../../platform/db/open.ts';

export type CalendarFeedEntity = Selectable<CalendarFeedTable>;

/** A user has one at most. */
export const findFeedOf = (db: Reader, userKey: number): Promise<CalendarFeedEntity | undefined> =>
  db.selectFrom('calendar_feed').selectAll().where('user_key', '=', userKey).executeTakeFirst();
