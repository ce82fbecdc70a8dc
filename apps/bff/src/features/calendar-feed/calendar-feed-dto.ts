import type { CalendarFeed } from '@daybook/shared/activities/calendar-feed';
import { toInstant } from '@daybook/shared/kernel/time';
import type { CalendarFeedEntity } from './calendar-feed.store.ts';

/** A calendar for other programs as the contract has it. */
export const toCalendarFeed = (row: CalendarFeedEntity): CalendarFeed => ({
  createdAt: toInstant(row.created_at),
  readAt: row.read_at === null ? null : toInstant(row.read_at),
  withDays: row.with_days === 1,
});
