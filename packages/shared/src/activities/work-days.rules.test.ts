import { expect, test } from 'vitest';
import type { LocalDate } from '../kernel/time.ts';
import { workDayFrom } from './work-days.rules.ts';

const on = (day: string, workDays: number[]) => workDayFrom(day as LocalDate, workDays);

test('a day off is followed by the next one that is worked on', () => {
  expect(on('2026-11-27', [1, 2, 3, 4, 5])).toBe('2026-11-27');
  expect(on('2026-11-28', [1, 2, 3, 4, 5])).toBe('2026-11-30');
  expect(on('2026-11-24', [1])).toBe('2026-11-30');
  expect(on('2026-11-29', [7])).toBe('2026-11-29');
});

test('who works on no day gets the day that was asked for', () => {
  expect(on('2026-11-28', [])).toBe('2026-11-28');
});
