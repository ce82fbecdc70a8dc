import type { LocalDate } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import { addMonths, monthPage, moveOnCalendar } from './calendar.ts';

const day = (text: string) => text as LocalDate;

test('a month’s page begins with the week the first is in', () => {
  expect(monthPage(day('2026-11-23'), 1)[0]?.[0]).toBe('2026-10-26');
  expect(monthPage(day('2026-11-23'), 7)[0]?.[0]).toBe('2026-11-01');
});

test('the same day in a shorter month is its last', () => {
  expect([
    addMonths(day('2027-01-31'), 1),
    addMonths(day('2026-03-31'), -1),
    addMonths(day('2026-12-15'), 1),
  ]).toEqual(['2027-02-28', '2026-02-28', '2027-01-15']);
});

test('keys move by days, weeks and months', () => {
  const from = day('2026-11-25');
  const keys = ['ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageDown', 'x'];
  expect(keys.map((key) => moveOnCalendar(from, key, 1))).toEqual([
    '2026-11-24',
    '2026-12-02',
    '2026-11-23',
    '2026-11-29',
    '2026-12-25',
    undefined,
  ]);
});
