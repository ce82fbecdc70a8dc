import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useMinute, useToday } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test('the day changes at midnight of the zone, not of the machine', () => {
  vi.setSystemTime('2026-11-23T22:59:00Z');
  const zurich = renderHook(() => useToday('Europe/Zurich'));
  const utc = renderHook(() => useToday('UTC'));
  wait(61_000);
  expect([zurich.result.current, utc.result.current]).toEqual(['2026-11-24', '2026-11-23']);
});

test('the day is right at once when the laptop wakes on another day', () => {
  vi.setSystemTime('2026-11-23T10:00:00Z');
  const { result } = renderHook(() => useToday('UTC'));
  expect(result.current).toBe('2026-11-23');
  // Asleep: the clock goes on, the timers do not.
  vi.setSystemTime('2026-11-24T07:00:00Z');
  wait(15_000);
  expect(result.current).toBe('2026-11-24');
});

test('the minute moves on by itself', () => {
  vi.setSystemTime('2026-11-23T10:00:30Z');
  const { result } = renderHook(() => useMinute());
  wait(31_000);
  expect(new Date(result.current).toISOString()).toBe('2026-11-23T10:01:00.000Z');
});
