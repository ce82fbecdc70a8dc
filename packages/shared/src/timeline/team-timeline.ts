import { z } from 'zod';
import { LocalDateWire } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';
import { CATEGORIES } from './category.ts';

/** The most days that are counted at once. */
export const MOST_DAYS = 92;

/** How much happened on each day, by category; days without anything are there too. */
export const TeamDays = z.object({
  days: z.array(z.object({ day: LocalDateWire, counts: z.record(z.enum(CATEGORIES), z.int()) })),
});
export type TeamDays = z.infer<typeof TeamDays>;

/** What somebody did within some days; `late` is how much of theirs is overdue now. */
export const RepNumbers = z.object({
  user: UserRef,
  planned: z.int(),
  done: z.int(),
  late: z.int(),
  calls: z.int(),
  /** Calls in which somebody was spoken to. */
  connected: z.int(),
  emails: z.int(),
  meetings: z.int(),
});
export type RepNumbers = z.infer<typeof RepNumbers>;

export const TeamNumbers = z.object({ items: z.array(RepNumbers) });
export type TeamNumbers = z.infer<typeof TeamNumbers>;
