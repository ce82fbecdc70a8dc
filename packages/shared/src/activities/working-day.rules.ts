import { clockAt, dayAt, type EpochMs, weekday } from '../kernel/time.ts';

/** The hours somebody is at work, by their own clock, Monday to Friday. */
const STARTS = '09:00';
const ENDS = '18:00';

/** Where somebody's working day stands, with the minutes since or until that. */
export type WorkingDay =
  | { readonly state: 'before' | 'during' | 'after'; readonly minutes: number }
  | { readonly state: 'weekend'; readonly minutes: 0 };

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Whether somebody who lives by this clock is at work now. */
export const workingDay = (zone: string, now: EpochMs): WorkingDay => {
  if (weekday(dayAt(now, zone)) > 5) return { state: 'weekend', minutes: 0 };
  const clock = minutesOf(clockAt(now, zone));
  if (clock < minutesOf(STARTS)) return { state: 'before', minutes: minutesOf(STARTS) - clock };
  if (clock >= minutesOf(ENDS)) return { state: 'after', minutes: clock - minutesOf(ENDS) };
  return { state: 'during', minutes: clock - minutesOf(STARTS) };
};
