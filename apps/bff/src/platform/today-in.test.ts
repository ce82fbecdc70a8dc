import { expect, test } from 'vitest';
import { todayIn } from './today-in.ts';

const at = (text: string): number => Date.parse(text);

test('the day changes at midnight of the zone, and back when the clock is set back', () => {
  expect(todayIn('Asia/Kolkata', at('2026-11-23T18:29:59Z')).today).toBe('2026-11-23');
  expect(todayIn('Asia/Kolkata', at('2026-11-23T18:30:00Z')).today).toBe('2026-11-24');
  expect(todayIn('Asia/Kolkata', at('2026-11-23T18:29:59Z')).today).toBe('2026-11-23');
});

test('zones do not share a day', () => {
  const now = at('2026-11-23T10:30:00Z');
  expect(todayIn('Pacific/Pago_Pago', now).today).toBe('2026-11-22');
  expect(todayIn('Pacific/Kiritimati', now).today).toBe('2026-11-24');
  expect(todayIn('Pacific/Pago_Pago', now).today).toBe('2026-11-22');
});

test('a day on which clocks change is an hour shorter or longer', () => {
  const hours = ({ start, end }: { start: number; end: number }) => (end - start) / 3_600_000;
  expect(hours(todayIn('Europe/Berlin', at('2026-03-29T12:00:00Z')))).toBe(23);
  expect(hours(todayIn('Europe/Berlin', at('2026-10-25T12:00:00Z')))).toBe(25);
});
