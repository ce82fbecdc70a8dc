import {
  dayAt,
  type EpochMs,
  type Instant,
  type LocalDate,
  SOMEDAY,
  startOfDay,
  toMs,
} from '../kernel/time.ts';
import { type Priority, priorityRank } from './activity-type.ts';

/** When an activity is due: on a day ("any time"), at a moment, or never (null). The two are never mixed. */
export type Due = { readonly on: LocalDate } | { readonly at: Instant } | null;

/** Where an open activity stands against its owner's day. */
export type Bucket = 'overdue' | 'today' | 'upcoming' | 'someday';

/** The owner's calendar day the activity is due on; `SOMEDAY` for none. */
export const dueDay = (due: Due, ownerZone: string): LocalDate => {
  if (due === null) return SOMEDAY;
  return 'on' in due ? due.on : dayAt(toMs(due.at), ownerZone);
};

const momentOrDay = (due: Due): string | number | null => {
  if (due === null) return null;
  return 'on' in due ? due.on : toMs(due.at);
};

/** Whether two are the same day, the same moment or both never. */
export const isSameDue = (a: Due, b: Due): boolean => momentOrDay(a) === momentOrDay(b);

/** Activities of a day without a time come behind this place in it, those with one before. */
export const ANY_TIME = 100_000_000;

/**
 * The order within a day: timed ones by their time (milliseconds since the owner's midnight), then any-time ones by
 * priority, high first.
 */
export const dueSlot = (due: Due, priority: Priority, ownerZone: string): number => {
  if (due === null || 'on' in due) return ANY_TIME + priorityRank(priority);
  const at = toMs(due.at);
  return Math.max(0, at - startOfDay(dayAt(at, ownerZone), ownerZone));
};

/** The one rule for overdue and today: by the owner's day, whoever looks. */
export const bucketOf = (day: LocalDate, ownerToday: LocalDate): Bucket => {
  if (day === SOMEDAY) return 'someday';
  if (day < ownerToday) return 'overdue';
  return day === ownerToday ? 'today' : 'upcoming';
};

/** Whether a timed activity of today has passed: marked late, though it stays in Today. */
export const isLate = (due: Due, now: EpochMs): boolean => due !== null && 'at' in due && toMs(due.at) < now;

/** Whether a snooze still hides the activity. */
export const isSnoozed = (snoozedUntil: Instant | null, now: EpochMs): boolean =>
  snoozedUntil !== null && toMs(snoozedUntil) > now;
