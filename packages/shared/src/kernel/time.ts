import { Temporal } from './temporal.ts';

declare const brand: unique symbol;

/** A moment: UTC, ISO 8601, milliseconds, e.g. `2026-11-23T09:30:00.000Z`. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** A calendar day with no zone: `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

/** Milliseconds since 1970 in UTC: the form moments take in tables and in arithmetic. */
export type EpochMs = number;

/** The day that sorts after every real one: the list key of activities without a due date. */
export const SOMEDAY = '9999-12-31' as LocalDate;

export const toInstant = (ms: EpochMs): Instant => new Date(ms).toISOString() as Instant;

export const toMs = (instant: Instant): EpochMs => Date.parse(instant);

/** Reads an ISO moment with any offset; undefined when it is none. */
export const parseInstant = (text: string): Instant | undefined => {
  try {
    return toInstant(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD` that exists in the calendar, years 1 to 9998; undefined otherwise. */
export const parseLocalDate = (text: string): LocalDate | undefined => {
  if (!DAY.test(text) || text >= '9999' || text < '0001') return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as LocalDate;
  } catch {
    return undefined;
  }
};

/** Whether the runtime knows the IANA zone name. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const zoned = (ms: EpochMs, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** The calendar day it is in `zone` at that moment. */
export const dayAt = (ms: EpochMs, zone: string): LocalDate =>
  zoned(ms, zone).toPlainDate().toString() as LocalDate;

/** The first moment of a day in a zone; where midnight is skipped by daylight saving, the first that exists. */
export const startOfDay = (day: LocalDate, zone: string): EpochMs =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** The first moment of the following day: a day is `[startOfDay, endOfDay)`, 23 to 25 hours long. */
export const endOfDay = (day: LocalDate, zone: string): EpochMs => startOfDay(addDays(day, 1), zone);

export const addDays = (day: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(day).add({ days }).toString() as LocalDate;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: LocalDate): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The first day of the week that `day` is in, for weeks that start on `weekStart` (1 Monday to 7 Sunday). */
export const startOfWeek = (day: LocalDate, weekStart: number): LocalDate =>
  addDays(day, -((weekday(day) - weekStart + 7) % 7));

/** A wall-clock time (`HH:MM`) on a day in a zone; a time skipped by daylight saving moves forward by the gap. */
export const momentAt = (day: LocalDate, time: string, zone: string): EpochMs =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;

/** The wall-clock time (`HH:MM`) in a zone at that moment. */
export const clockAt = (ms: EpochMs, zone: string): string =>
  zoned(ms, zone).toPlainTime().toString({ smallestUnit: 'minute' });
