import { expect, test } from 'vitest';
import { nextMenuItem } from './menu-keys.ts';

const labels = ['Edit', 'Snooze', 'Send', 'Delete'];

test('arrows go round, Home and End to the ends', () => {
  expect(nextMenuItem(labels, 3, 'ArrowDown')).toBe(0);
  expect(nextMenuItem(labels, 0, 'ArrowUp')).toBe(3);
  expect(nextMenuItem(labels, -1, 'ArrowDown')).toBe(0);
  expect([nextMenuItem(labels, 2, 'Home'), nextMenuItem(labels, 2, 'End')]).toEqual([0, 3]);
});

test('a letter goes to the next item that begins with it', () => {
  expect(nextMenuItem(labels, 0, 's')).toBe(1);
  expect(nextMenuItem(labels, 1, 's')).toBe(2);
  expect(nextMenuItem(labels, 2, 'S')).toBe(1);
  expect(nextMenuItem(labels, 2, 'x')).toBeUndefined();
});

test('other keys are not for the menu', () => {
  expect(['Enter', ' ', 'Escape'].map((key) => nextMenuItem(labels, 0, key))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(nextMenuItem([], -1, 'ArrowDown')).toBeUndefined();
});
