import { expect, test } from 'vitest';
import type { LocalDate } from '../kernel/time.ts';
import { readMoment } from './moment-text.rules.ts';

const days = { order: 'day-first', today: '2026-11-23' as LocalDate } as const;

test.each([
  ['2026-11-30', '', '2026-11-30'],
  ['2026-11-30 09:15', '', '2026-11-30T08:15:00.000Z'],
  ['2026-11-30T09:15:00', '', '2026-11-30T08:15:00.000Z'],
  ['2026-11-30T09:15:00Z', '', '2026-11-30T09:15:00.000Z'],
  ['2026-11-30 00:00', '', '2026-11-30'],
  ['30/11/2026 2:30 PM', '', '2026-11-30T13:30:00.000Z'],
  ['30.11.2026 09:15:00', '', '2026-11-30T08:15:00.000Z'],
  ['30.11.2026', '', '2026-11-30'],
  ['30.11.2026', '12:05 am', '2026-11-29T23:05:00.000Z'],
  ['soon', '', undefined],
])('%j %s is %s', (text, time, moment) => {
  expect(readMoment(text, days, 'Europe/Zurich', time)).toBe(moment);
});
