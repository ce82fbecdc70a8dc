import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now } from '../lib/clock.ts';
import { lead } from './leader.ts';

// happy-dom has no locks, as a page on plain http has none: these tests go through the lease.
const leaves: (() => void)[] = [];

const tab = () => {
  const state = { leading: false };
  const leave = lead('test.live', () => {
    state.leading = true;
    return () => {
      state.leading = false;
    };
  });
  leaves.push(leave);
  return { state, leave };
};

beforeEach(() => {
  vi.stubGlobal('navigator', {});
  vi.useFakeTimers();
});

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('of two tabs exactly one leads', () => {
  const [a, b] = [tab(), tab()];
  vi.advanceTimersByTime(60_000);
  expect([a.state.leading, b.state.leading]).toEqual([true, false]);
});

test('when the leading tab closes, the other takes over within a few seconds', () => {
  const [a, b] = [tab(), tab()];
  vi.advanceTimersByTime(10_000);
  a.leave();
  vi.advanceTimersByTime(7000);
  expect([a.state.leading, b.state.leading]).toEqual([false, true]);
});

test('a tab that vanished without a word loses its lease', () => {
  localStorage.setItem('test.live', `gone|${now() + 9000}`);
  const a = tab();
  vi.advanceTimersByTime(6000);
  expect(a.state.leading).toBe(false);
  vi.advanceTimersByTime(9000);
  expect(a.state.leading).toBe(true);
});
