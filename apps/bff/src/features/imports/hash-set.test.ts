import { expect, test } from 'vitest';
import { HashSet } from './hash-set.ts';

test('what was added is there, and nothing else, however much it has grown', () => {
  const set = new HashSet();
  const odd = Array.from({ length: 20_000 }, (_, i) => 2 * i + 1);
  for (const number of odd) set.add(number);
  for (const number of odd) set.add(number);
  expect(odd.every((number) => set.has(number))).toBe(true);
  expect(odd.some((number) => set.has(number + 1))).toBe(false);
});

test('numbers that belong in one place do not displace each other', () => {
  const set = new HashSet();
  const same = [5, 5 + 1024, 5 + 2 * 1024, 5 + 2 ** 52];
  for (const number of same.slice(0, 3)) set.add(number);
  expect(same.map((number) => set.has(number))).toEqual([true, true, true, false]);
});
