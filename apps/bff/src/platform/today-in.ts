import { dayAt, endOfDay, type LocalDate, startOfDay } from '@daybook/shared/kernel/time';

/** A day in a zone with its bounds: `start` belongs to it, `end` does not. */
export interface DayIn {
  readonly today: LocalDate;
  readonly start: number;
  readonly end: number;
}

/** The day each zone had when it was last asked for: the calendar is asked once a day, and not with every request. */
const known = new Map<string, DayIn>();

/** The day it is in a zone at that moment. */
export const todayIn = (zone: string, now: number): DayIn => {
  const last = known.get(zone);
  if (last !== undefined && now >= last.start && now < last.end) return last;
  const today = dayAt(now, zone);
  const day = { today, start: startOfDay(today, zone), end: endOfDay(today, zone) };
  known.set(zone, day);
  return day;
};
