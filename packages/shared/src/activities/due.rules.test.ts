import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Instant, type LocalDate, momentAt, SOMEDAY, toInstant } from '../kernel/time.ts';
import { bucketOf, type Due, dueDay, dueSlot, isLate, isSnoozed } from './due.rules.ts';

/** UTC−11, UTC, UTC+5:30, UTC+14 and zones with daylight saving on either side of the equator. */
const ZONES = [
  'Pacific/Pago_Pago',
  'UTC',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Europe/Zurich',
  'America/New_York',
  'Australia/Lord_Howe',
];

const zone = fc.constantFrom(...ZONES);
/** Any moment of 2020 to 2035, by the millisecond. */
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) });

/** The calendar day by the platform's own calendar, told another way than the rule does. */
const dayByIntl = (ms: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    ms,
  );

describe('which day an activity is due', () => {
  test('a moment is due on the day it is where its owner works', () => {
    fc.assert(
      fc.property(moment, zone, (ms, of) => {
        expect(dueDay({ at: toInstant(ms) }, of)).toBe(dayByIntl(ms, of));
      }),
      { numRuns: 2000 },
    );
  });

  test('one moment is two different days for owners at both ends of the world', () => {
    const at = '2026-11-23T10:30:00.000Z' as Instant;
    expect(dueDay({ at }, 'Pacific/Pago_Pago')).toBe('2026-11-22');
    expect(dueDay({ at }, 'Pacific/Kiritimati')).toBe('2026-11-24');
  });

  test('a day is that day for everybody, and no date is someday', () => {
    for (const of of ZONES) {
      expect(dueDay({ on: '2026-03-29' as LocalDate }, of)).toBe('2026-03-29');
      expect(dueDay(null, of)).toBe(SOMEDAY);
    }
  });

  test('the last and first minute around midnight fall on different days, on changes of the clock too', () => {
    for (const of of ZONES) {
      for (const day of [
        '2026-03-29',
        '2026-10-25',
        '2026-03-08',
        '2026-11-01',
        '2026-04-05',
        '2026-10-04',
      ] as LocalDate[]) {
        const midnight = momentAt(day, '00:00', of);
        expect(dueDay({ at: toInstant(midnight) }, of)).toBe(day);
        expect(dueDay({ at: toInstant(midnight - 1) }, of)).toBe(addDays(day, -1));
      }
    }
  });
});

describe('T-17, T-18: overdue, today, upcoming, someday', () => {
  test('every due falls into exactly one, decided by the owner’s day alone', () => {
    fc.assert(
      fc.property(moment, moment, zone, (due, now, of) => {
        const [day, today] = [dueDay({ at: toInstant(due) }, of), dayByIntl(now, of) as LocalDate];
        const bucket = bucketOf(day, today);
        expect(bucket).toBe(day < today ? 'overdue' : day === today ? 'today' : 'upcoming');
        // Overdue can only be what has passed; what is today may have.
        if (bucket === 'overdue') expect(due).toBeLessThan(now);
        if (bucket === 'upcoming') expect(due).toBeGreaterThan(now);
      }),
      { numRuns: 2000 },
    );
  });

  test('a time that has passed today is late, but still today', () => {
    const due: Due = { at: '2026-11-23T08:00:00.000Z' as Instant };
    const now = Date.UTC(2026, 10, 23, 12);
    expect(isLate(due, now)).toBe(true);
    expect(bucketOf(dueDay(due, 'UTC'), '2026-11-23' as LocalDate)).toBe('today');
    expect(isLate({ on: '2026-11-20' as LocalDate }, now)).toBe(false);
  });

  test('no date is someday, never overdue', () => {
    expect(bucketOf(SOMEDAY, '2026-11-23' as LocalDate)).toBe('someday');
  });
});

describe('the order within a day', () => {
  test('timed ones come by time before any-time ones, which come by priority', () => {
    const at = (time: string): Due => ({
      at: toInstant(momentAt('2026-11-23' as LocalDate, time, 'Europe/Zurich')),
    });
    const slots = [
      dueSlot(at('00:00'), 'low', 'Europe/Zurich'),
      dueSlot(at('09:30'), 'low', 'Europe/Zurich'),
      dueSlot(at('23:59'), 'high', 'Europe/Zurich'),
      dueSlot({ on: '2026-11-23' as LocalDate }, 'high', 'Europe/Zurich'),
      dueSlot({ on: '2026-11-23' as LocalDate }, 'normal', 'Europe/Zurich'),
      dueSlot({ on: '2026-11-23' as LocalDate }, 'low', 'Europe/Zurich'),
    ];
    expect(slots).toEqual([...slots].sort((a, b) => a - b));
    expect(new Set(slots).size).toBe(slots.length);
  });

  test('also on the day of 25 hours a later moment never comes first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90_000_000 - 1 }),
        fc.integer({ min: 0, max: 90_000_000 - 1 }),
        (a, b) => {
          const start = momentAt('2026-10-25' as LocalDate, '00:00', 'Europe/Zurich');
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          const slot = (ms: number) => dueSlot({ at: toInstant(start + ms) }, 'normal', 'Europe/Zurich');
          expect(slot(first)).toBeLessThanOrEqual(slot(second));
          expect(slot(second)).toBeLessThan(
            dueSlot({ on: '2026-10-25' as LocalDate }, 'high', 'Europe/Zurich'),
          );
        },
      ),
    );
  });
});

test('a snooze hides until its moment and not a millisecond longer', () => {
  const until = '2026-11-23T09:00:00.000Z' as Instant;
  const ms = Date.parse(until);
  expect(isSnoozed(until, ms - 1)).toBe(true);
  expect(isSnoozed(until, ms)).toBe(false);
  expect(isSnoozed(null, ms)).toBe(false);
});
