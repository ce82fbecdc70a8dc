import { dayAt, type EpochMs, type LocalDate } from '@daybook/shared/kernel/time';

/** The day it is in a zone, worked out once for each zone of a list. */
export type DayIn = (zone: string) => LocalDate;

const answered = new WeakMap<DayIn, Map<string, LocalDate>>();

export const daysAt = (now: EpochMs): DayIn => {
  const days = new Map<string, LocalDate>();
  const dayIn = (zone: string) => {
    const known = days.get(zone) ?? dayAt(now, zone);
    days.set(zone, known);
    return known;
  };
  answered.set(dayIn, days);
  return dayIn;
};

/** Whether everything it has answered is still so at that moment. */
export const stillHolds = (dayIn: DayIn, now: EpochMs): boolean =>
  [...(answered.get(dayIn) ?? [])].every(([zone, day]) => dayAt(now, zone) === day);
