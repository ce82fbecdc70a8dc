import { expect, test } from 'vitest';
import { flatten } from './virtual-rows-flat.ts';

const SIZE = { row: 50, heading: 40 };
const groups = [
  { key: 'overdue', heading: 'Overdue', rows: ['a', 'b'] },
  { key: 'plain', rows: ['c'] },
  { key: 'empty', heading: 'Empty', rows: [] },
  { key: 'today', heading: 'Today', rows: ['d'] },
];
const flat = flatten(groups, (row) => row, SIZE);

test('headings and rows follow each other without gaps', () => {
  expect(flat.slice(0, 99).map(({ index, key, top }) => [index, key, top])).toEqual([
    [0, 'heading overdue', 0],
    [1, 'a', 40],
    [2, 'b', 90],
    [3, 'c', 140],
    [4, 'heading empty', 190],
    [5, 'heading today', 230],
    [6, 'd', 270],
  ]);
  expect([flat.count, flat.height]).toEqual([7, 320]);
});

test('a part of it is the part asked for', () => {
  expect(flat.slice(2, 5).map((place) => place.key)).toEqual(['b', 'c', 'heading empty']);
});

test('each place is found by where it stands', () => {
  for (const place of flat.slice(0, 99)) {
    expect(flat.indexAt(place.top)).toBe(place.index);
    expect(flat.indexAt(place.top + 39)).toBe(place.index);
  }
  expect([flat.indexAt(-5), flat.indexAt(9999)]).toEqual([0, 6]);
});

test('a row is found by its key', () => {
  expect(flat.find('d')).toEqual({ index: 6, key: 'd', top: 270, row: 'd' });
  expect(flat.find('gone')).toBeUndefined();
});

test('an empty list has no height', () => {
  const empty = flatten<string>([], (row) => row, SIZE);
  expect([empty.count, empty.height, empty.indexAt(10), empty.slice(0, 30)]).toEqual([0, 0, 0, []]);
});

test('100,000 rows are laid out without touching each', () => {
  let asked = 0;
  const many = flatten(
    [{ key: 'all', rows: Array.from({ length: 100_000 }, (_, i) => String(i)) }],
    (row) => {
      asked += 1;
      return row;
    },
    SIZE,
  );
  expect(many.slice(50_000, 50_030)).toHaveLength(30);
  expect(asked).toBe(30);
});
