import { expect, test } from 'vitest';
import { orderOf } from './list-order.ts';
import {
  appended,
  findRow,
  type ListPages,
  nextPlace,
  pagesBetween,
  refreshed,
  rowsOf,
  withChangedRow,
  withoutRow,
  withRow,
} from './list-pages.ts';
import { aList, aRow, on } from './testing-rows.ts';

const byDue = orderOf(aList());
const day = (n: number, subject = `Day ${n}`) =>
  aRow({ due: on(`2026-12-${String(n).padStart(2, '0')}`), subject });
const subjects = (pages: ListPages) => rowsOf(pages).map((row) => row.subject);

const three = () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) => day(n));
  let pages: ListPages = [];
  pages = appended(pages, { items: rows.slice(0, 2), cursor: 'after 2' });
  pages = appended(pages, { items: rows.slice(2, 4), cursor: 'after 4' });
  return appended(pages, { items: rows.slice(4), cursor: null });
};

test('pages are read one behind the other, up to the end', () => {
  const pages = three();
  expect(subjects(pages)).toEqual(['Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5', 'Day 6']);
  expect(nextPlace(pages)).toBeNull();
  expect(nextPlace(pages.slice(0, 2))).toBe('after 4');
});

test('a page read again leaves the others as they are, to the very objects', () => {
  const pages = three();
  const second = pages[1]?.rows ?? [];
  const again = refreshed(pages, 'after 2', { items: second.map((row) => ({ ...row })), cursor: null });
  expect(rowsOf(again)[2]).toBe(second[0]);
  expect(again[0]).toBe(pages[0]);
  expect(again[1]?.end).toBe('after 4');
});

test('a page that has grown beyond one answer is continued by one still to be read', () => {
  const pages = refreshed(three(), 'after 2', {
    items: [day(3), day(3, 'Also day 3')],
    cursor: 'after also 3',
  });
  expect(pages.map(({ start, end, stale }) => [start, end, stale])).toEqual([
    [null, 'after 2', false],
    ['after 2', 'after also 3', false],
    ['after also 3', 'after 4', true],
    ['after 4', null, false],
  ]);
});

test('a row that moved to another page while reading is shown once', () => {
  const pages = three();
  const moved = { ...(rowsOf(pages)[5] ?? day(6)), due: on('2026-12-01'), dueDay: '2026-12-01' };
  const again = refreshed(pages, null, { items: [moved, ...(pages[0]?.rows ?? [])], cursor: null });
  expect(subjects(again)).toEqual(['Day 6', 'Day 1', 'Day 2', 'Day 3', 'Day 4', 'Day 5']);
});

test('only the page that holds a row changes when it goes', () => {
  const pages = three();
  const gone = withoutRow(pages, rowsOf(pages)[2]?.id ?? '');
  expect(subjects(gone)).toEqual(['Day 1', 'Day 2', 'Day 4', 'Day 5', 'Day 6']);
  expect([gone[0] === pages[0], gone[1] === pages[1], gone[2] === pages[2]]).toEqual([true, false, true]);
});

test('a new row stands at its place; beyond what has been read it stays out', () => {
  expect(subjects(withRow(three(), day(3, 'New'), byDue))).toEqual([
    'Day 1',
    'Day 2',
    'Day 3',
    'New',
    'Day 4',
    'Day 5',
    'Day 6',
  ]);
  expect(subjects(withRow(three(), day(9), byDue)).at(-1)).toBe('Day 9');
  expect(subjects(withRow(three().slice(0, 2), day(9), byDue))).not.toContain('Day 9');
});

test('the first row of an empty list has a place', () => {
  const empty = appended([], { items: [], cursor: null });
  expect(subjects(withRow(empty, day(1), byDue))).toEqual(['Day 1']);
});

test('a changed row moves only where its order changed', () => {
  const pages = three();
  const row = rowsOf(pages)[1] ?? day(2);
  const renamed = withChangedRow(pages, { ...row, subject: 'Renamed' }, byDue);
  expect(subjects(renamed)[1]).toBe('Renamed');
  expect(renamed[1]).toBe(pages[1]);
  const later = withChangedRow(pages, { ...row, due: on('2026-12-05'), dueDay: '2026-12-05' }, byDue);
  expect(subjects(later)).toEqual(['Day 1', 'Day 3', 'Day 4', 'Day 2', 'Day 5', 'Day 6']);
  expect(findRow(later, row.id)?.dueDay).toBe('2026-12-05');
});

test('the pages in sight are those that hold the places between', () => {
  expect(pagesBetween(three(), 1, 2).map((page) => page.start)).toEqual([null, 'after 2']);
  expect(pagesBetween(three(), 4, 5).map((page) => page.start)).toEqual(['after 4']);
});
