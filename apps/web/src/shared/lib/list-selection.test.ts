import { expect, test } from 'vitest';
import {
  checkTo,
  extendSelection,
  isChecked,
  keepSelection,
  moveSelection,
  type Selection,
  toggleChecked,
} from './list-selection.ts';

const keys = ['a', 'b', 'c', 'd'];
const selection = (selected: string | null, ...checked: string[]): Selection => ({
  selected,
  checked: new Set(checked),
});

test('moving stops at the ends and starts at the near one', () => {
  expect(moveSelection(keys, 'b', 1)).toBe('c');
  expect(moveSelection(keys, 'd', 1)).toBe('d');
  expect(moveSelection(keys, null, 1)).toBe('a');
  expect(moveSelection(keys, null, -1)).toBe('d');
  expect(moveSelection(keys, 'gone', 1)).toBe('a');
  expect(moveSelection([], 'a', 1)).toBe(null);
  expect(moveSelection(keys, null, Number.POSITIVE_INFINITY)).toBe('d');
  expect(moveSelection(keys, null, Number.NEGATIVE_INFINITY)).toBe('a');
});

test('extending checks what it passes', () => {
  const once = extendSelection(keys, selection('b'), 1);
  expect(once).toEqual(selection('c', 'b', 'c'));
  expect(extendSelection(keys, once, 1)).toEqual(selection('d', 'b', 'c', 'd'));
});

test('checking twice is not checking', () => {
  const none = selection('b');
  expect(toggleChecked(toggleChecked(none, 'a'), 'a')).toEqual(none);
});

test('a range goes from the selected row to the one pressed with Shift, up or down', () => {
  expect(checkTo(keys, selection('b'), 'd')).toEqual(selection('d', 'b', 'c', 'd'));
  expect(checkTo(keys, selection('c', 'd'), 'a')).toEqual(selection('a', 'd', 'a', 'b', 'c'));
  expect(checkTo(keys, selection(null), 'b')).toEqual(selection('b', 'b'));
});

test('where everything is checked, what is taken out stays out also when more has been read', () => {
  const all: Selection = { selected: 'a', checked: new Set(), allBut: new Set() };
  const but = toggleChecked(all, 'b');
  expect(keys.filter((key) => isChecked(but, key))).toEqual(['a', 'c', 'd']);
  const read = keepSelection(keys, [...keys, 'e'], but);
  expect(isChecked(read, 'e')).toBe(true);
  expect(isChecked(read, 'b')).toBe(false);
  expect(isChecked(checkTo(keys, read, 'b'), 'b')).toBe(true);
});

test('when the selected row goes, the one that took its place is selected', () => {
  expect(keepSelection(keys, ['a', 'c', 'd'], selection('b')).selected).toBe('c');
  expect(keepSelection(keys, ['a', 'b', 'c'], selection('d')).selected).toBe('c');
  expect(keepSelection(keys, [], selection('d')).selected).toBe(null);
});

test('rows that have gone are no longer checked, and others stay so', () => {
  expect(keepSelection(keys, ['a', 'c'], selection('a', 'a', 'b')).checked).toEqual(new Set(['a']));
  const same = selection('a', 'a');
  expect(keepSelection(keys, ['a', 'd'], same).checked).toBe(same.checked);
});
