import { z } from 'zod';
import { InstantWire } from '../kernel/wire.ts';

/** A user's activities for other calendars, which read them at a secret address. */
export const CalendarFeed = z.object({
  createdAt: InstantWire,
  /** Within a minute; null: nobody has read it yet. */
  readAt: InstantWire.nullable(),
  /** It holds what is due on a day without an hour as well. */
  withDays: z.boolean(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

export const NewCalendarFeed = z.object({ withDays: z.boolean().default(true) });
export type NewCalendarFeed = z.output<typeof NewCalendarFeed>;

/** An address just made; an earlier one of the user's is ended. `url` is shown this once, and null for a repeated request. */
export const MadeCalendarFeed = z.object({
  feed: CalendarFeed,
  url: z
    .string()
    .nullable()
    .meta({ example: 'https://daybook.example/calendar-feed/Jq0v8kVb3Yc6mPz1sT4wXe7u.ics' }),
});
export type MadeCalendarFeed = z.infer<typeof MadeCalendarFeed>;
