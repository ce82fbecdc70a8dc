import { expect, test } from 'vitest';
import {
  addDays,
  clockAt,
  dayAt,
  daysBetween,
  endOfDay,
  isZone,
  type LocalDate,
  momentAt,
  parseInstant,
  parseLocalDate,
  startOfDay,
  startOfWeek,
  weekday,
} from './time.ts';

const day = (text: string) => text as LocalDate;
const HOUR = 3_600_000;

test('a day has 23 hours when the clock goes forward and 25 when it goes back', () => {
  const length = (of: string) =>
    (endOfDay(day(of), 'Europe/Zurich') - startOfDay(day(of), 'Europe/Zurich')) / HOUR;
  expect(length('2026-03-29')).toBe(23);
  expect(length('2026-10-25')).toBe(25);
  expect(length('2026-11-23')).toBe(24);
});

test('where midnight does not exist the day starts with the first moment that does', () => {
  const start = startOfDay(day('2026-04-24'), 'Africa/Cairo');
  expect(clockAt(start, 'Africa/Cairo')).toBe('01:00');
  expect(dayAt(start, 'Africa/Cairo')).toBe('2026-04-24');
  expect(dayAt(start - 1, 'Africa/Cairo')).toBe('2026-04-23');
});

test('a wall-clock time that is skipped moves forward by the gap', () => {
  expect(clockAt(momentAt(day('2026-03-29'), '02:30', 'Europe/Zurich'), 'Europe/Zurich')).toBe('03:30');
});

test('days are counted and added across months, years and changes of the clock', () => {
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
  expect(daysBetween(day('2026-11-23'), day('2026-11-19'))).toBe(-4);
});

test('weeks start where the user says they do', () => {
  expect(weekday(day('2026-11-22'))).toBe(7);
  expect(startOfWeek(day('2026-11-22'), 1)).toBe('2026-11-16');
  expect(startOfWeek(day('2026-11-22'), 7)).toBe('2026-11-22');
});

test('only days that exist and moments with an offset are read', () => {
  expect(parseLocalDate('2026-02-28')).toBe('2026-02-28');
  for (const text of ['2026-02-29', '2026-2-3', '9999-12-31', '0000-01-01', '', '2026-11-23T00:00']) {
    expect(parseLocalDate(text)).toBeUndefined();
  }
  expect(parseInstant('2026-11-23T10:30+01:00')).toBe('2026-11-23T09:30:00.000Z');
  for (const text of ['2026-11-23', '2026-11-23T10:30', 'now', ''])
    expect(parseInstant(text)).toBeUndefined();
});

test('zones are known by their IANA names', () => {
  expect(isZone('Europe/Zurich')).toBe(true);
  expect(isZone('Mars/Olympus')).toBe(false);
});
