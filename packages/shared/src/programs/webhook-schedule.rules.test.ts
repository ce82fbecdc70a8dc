import { expect, test } from 'vitest';
import { nextTryAt, pauseUntil } from './webhook-schedule.rules.ts';

test('a delivery is tried ten times over three days, each time later', () => {
  const delays = Array.from({ length: 9 }, (_, i) => nextTryAt(i + 1, 0, 0) ?? 0);
  expect(delays.slice(0, 4)).toEqual([5_000, 300_000, 1_800_000, 7_200_000]);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(delays.reduce((sum, delay) => sum + delay) / 3_600_000).toBeGreaterThan(72);
  expect(nextTryAt(10, 0, 0)).toBeNull();
  expect(nextTryAt(1, 100, 1)).toBe(5_600);
});

test('a webhook that fails is left alone for longer and longer, and never longer than five minutes', () => {
  expect(pauseUntil(1000, 1000)).toBe(6_000);
  expect(pauseUntil(0, 60_000)).toBe(120_000);
  expect(pauseUntil(0, 86_400_000)).toBe(86_400_000 + 300_000);
});
