import { expect, test } from 'vitest';
import { aRow } from './testing-rows.ts';
import { heirOf } from './use-workspace.ts';

const done = { status: 'done' as const };
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) => aRow({ id }));
const group = (...rows: (ReturnType<typeof aRow> | undefined)[]) => ({
  key: '',
  title: '',
  late: false,
  isDay: true,
  count: null,
  rows: rows.filter((row) => row !== undefined),
});

test('completing one after another goes down the list, from group to group', () => {
  const groups = [group(a, b), group(c, d, aRow({ id: 'z', ...done }))];
  expect(heirOf(groups, 'a')).toBe('b');
  expect(heirOf(groups, 'b')).toBe('c');
});

test('after the last one it goes up, never to what is done', () => {
  const groups = [group(a, b), group(aRow({ id: 'y', ...done }), c, aRow({ id: 'z', ...done }))];
  expect(heirOf(groups, 'c')).toBe('b');
  expect(heirOf([group(e, aRow({ id: 'z', ...done }))], 'e')).toBeNull();
});

test('a row that is in no group has no heir', () => {
  expect(heirOf([], 'a')).toBeNull();
});
