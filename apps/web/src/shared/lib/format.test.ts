import type { Instant, LocalDate } from '@daybook/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { durationText, formatsFor, zoneCity } from './format.ts';

const day = (text: string) => text as LocalDate;
const at = (text: string) => text as Instant;
const zurich = formatsFor({ locale: 'en-GB', zone: 'Europe/Zurich' });
const today = day('2026-11-23');

describe('days', () => {
  test('near days have words, others a date, other years their year', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26', '2027-01-04'].map((d) =>
        zurich.day(day(d), today),
      ),
    ).toEqual(['Yesterday', 'Today', 'Tomorrow', 'Thu 26 Nov', '4 Jan 2027']);
  });

  test('lateness is counted in days, across a daylight-saving change too', () => {
    expect(zurich.overdue(day('2026-11-22'), today)).toBe('Yesterday');
    expect(zurich.overdue(day('2026-11-19'), today)).toBe('4 days');
    expect(zurich.overdue(day('2026-10-24'), day('2026-10-27'))).toBe('3 days');
  });

  test('dates follow the locale', () => {
    expect(formatsFor({ locale: 'en-US', zone: 'UTC' }).longDay(today, today)).toBe('Monday, November 23');
    expect(formatsFor({ locale: 'de-CH', zone: 'UTC' }).longDay(today, today)).toBe('Montag, 23. November');
  });
});

describe('moments', () => {
  test('the clock is the viewer’s', () => {
    expect(zurich.time(at('2026-11-23T13:30:00.000Z'))).toBe('14:30');
    expect(formatsFor({ locale: 'en-GB', zone: 'Asia/Kolkata' }).time(at('2026-11-23T13:30:00.000Z'))).toBe(
      '19:00',
    );
  });

  test('hours are written as the locale writes them', () => {
    const times = ['2026-11-23T09:05:00.000Z', '2026-11-23T14:30:00.000Z'].map(at);
    expect(times.map(formatsFor({ locale: 'en-GB', zone: 'UTC' }).time)).toEqual(['09:05', '14:30']);
    expect(
      times.map((time) => formatsFor({ locale: 'en-US', zone: 'UTC' }).time(time).replace('\u202f', ' ')),
    ).toEqual(['9:05 AM', '2:30 PM']);
  });

  test('the day of a moment is the viewer’s day', () => {
    expect(zurich.moment(at('2026-11-23T23:30:00.000Z'), today)).toBe('Tomorrow 00:30');
  });

  test('something recent is told by its age', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(
      ['2026-11-23T11:59:30Z', '2026-11-23T11:20:00Z', '2026-11-23T10:00:00Z', '2026-11-22T09:00:00Z'].map(
        (t) => zurich.ago(at(t), now),
      ),
    ).toEqual(['Just now', '40 min ago', '2 h ago', 'Yesterday']);
  });

  test('another person’s clock names their city', () => {
    expect(zurich.clockIn('America/Chicago', Date.parse('2026-11-23T16:42:00Z'))).toBe('10:42 in Chicago');
    expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});

describe('amounts', () => {
  test('whole amounts drop the cents, and currencies have their own decimals', () => {
    expect(zurich.money({ minor: 4_800_000, currency: 'EUR' })).toBe('€48,000');
    expect(zurich.money({ minor: 1250, currency: 'EUR' })).toBe('€12.50');
    expect(zurich.money({ minor: 1250, currency: 'JPY' })).toBe('JP¥1,250');
  });

  test('a count takes its noun along', () => {
    expect([0, 1, 1284].map((n) => zurich.count(n, 'contact', 'contacts'))).toEqual([
      '0 contacts',
      '1 contact',
      '1,284 contacts',
    ]);
  });

  test('durations read as people say them', () => {
    expect([0, 18, 60, 102].map(durationText)).toEqual(['0 min', '18 min', '1 h', '1 h 42 min']);
  });
});
