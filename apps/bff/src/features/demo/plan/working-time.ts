import {
  dayAt,
  type Instant,
  type LocalDate,
  startOfDay,
  toInstant,
  toMs,
  weekday,
} from '@daybook/shared/kernel/time';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How far back the history goes and how far ahead the plans do, in days. */
const BACK = 365;
const AHEAD = 90;

/** Somebody's days, as far as they work on them. */
export interface WorkingTime {
  readonly today: LocalDate;
  /** Working days before today, last first. */
  readonly past: readonly LocalDate[];
  /** Working days after today, next first. */
  readonly coming: readonly LocalDate[];
  /** The moment of a wall-clock time, in minutes after midnight. */
  at(day: LocalDate, minutes: number): number;
  start(day: LocalDate): number;
}

const shifted = (day: LocalDate, days: number): LocalDate =>
  toInstant(toMs(`${day}T00:00:00.000Z` as Instant) + days * DAY_MS).slice(0, 10) as LocalDate;

const cached = (compute: (day: LocalDate) => number) => {
  const known = new Map<LocalDate, number>();
  return (day: LocalDate): number => {
    const value = known.get(day) ?? compute(day);
    known.set(day, value);
    return value;
  };
};

/** The days around a moment in a zone; `weekend` are days off, 1 (Monday) to 7 (Sunday). */
export const workingTime = (now: number, zone: string, weekend: readonly number[]): WorkingTime => {
  const today = dayAt(now, zone);
  const start = cached((day) => startOfDay(day, zone));
  const isWorked = (day: LocalDate) => !weekend.includes(weekday(day));
  const days = (count: number, sign: 1 | -1) =>
    Array.from({ length: count }, (_, i) => shifted(today, sign * (i + 1))).filter(isWorked);
  return {
    today,
    past: days(BACK, -1),
    coming: days(AHEAD, 1),
    start,
    // Clocks change at night at a weekend, so that minutes after midnight are the time on the wall of a working day.
    at: (day, minutes) => start(day) + minutes * MINUTE_MS,
  };
};
