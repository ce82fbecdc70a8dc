import { z } from 'zod';
import { daysBetween } from '../kernel/time.ts';
import { Id, InstantWire, LocalDateWire } from '../kernel/wire.ts';
import { ActivityRow } from './activity.ts';

/** The longest stretch a calendar shows at once. */
export const MOST_DAYS = 42;
/** More than these in a stretch are not answered. */
export const MOST_ENTRIES = 2000;

export const CalendarQuery = z
  .object({
    /** The first day and the last one, of the viewer. */
    from: LocalDateWire,
    to: LocalDateWire,
    /** `me` or a user's id. */
    owner: z.union([z.literal('me'), Id]).default('me'),
    team: Id.optional(),
  })
  .refine(({ from, to }) => daysBetween(from, to) >= 0 && daysBetween(from, to) < MOST_DAYS, {
    message: `Ask for 1 to ${MOST_DAYS} days.`,
    path: ['to'],
  });
export type CalendarQuery = z.infer<typeof CalendarQuery>;

/** An activity as a calendar shows it. */
export const CalendarEntry = ActivityRow.extend({ endAt: InstantWire.nullable() });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const CalendarAnswer = z.object({
  items: z.array(CalendarEntry),
  /** There are more than are answered. */
  more: z.boolean(),
});
export type CalendarAnswer = z.infer<typeof CalendarAnswer>;
