import { dayAt, type EpochMs, type LocalDate } from '@daybook/shared/kernel/time';

/** The day it is in a zone, worked out once for each zone of a list. */
export type DayIn = (zone: string) => LocalDate;

export const daysAt = (now: EpochMs): DayIn => {
  const days = new Map<string, LocalDate>();
  return (zone) => {
    const known = days.get(zone) ?? dayAt(now, zone);
    days.set(zone, known);
    return known;
  };
};
