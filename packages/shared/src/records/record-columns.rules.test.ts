import { expect, test } from 'vitest';
import type { CustomFieldLike } from '../fields/custom-field.rules.ts';
import {
  columnsText,
  FIRST_COLUMNS,
  listColumns,
  MOST_COLUMNS,
  readColumns,
  shownColumns,
  whyNoSort,
} from './record-columns.rules.ts';
import { RECORD_TYPES } from './record-type.ts';

const field = (given: Partial<CustomFieldLike>): CustomFieldLike => ({
  of: 'contact',
  key: 'seats',
  label: 'Seats',
  description: '',
  type: 'number',
  several: false,
  options: [],
  required: false,
  retired: false,
  ...given,
});
const DEFINED = [
  field({}),
  field({ key: 'shirt', label: 'Shirt', type: 'text' }),
  field({ key: 'old', label: 'Old thing', retired: true }),
  field({ of: 'deal', key: 'region', label: 'Region' }),
];
const labels = (columns: readonly { readonly label: string }[]) => columns.map(({ label }) => label);

test.each(RECORD_TYPES)(
  'the first columns of %ss are among those there are, the name before them',
  (type) => {
    const { shown, gone } = shownColumns(type, FIRST_COLUMNS[type], []);
    expect(gone).toEqual([]);
    expect(shown.map(({ key }) => key)).toEqual(['name', ...FIRST_COLUMNS[type]]);
  },
);

test('a list can show each field once, those that the workspace defined and offers last', () => {
  const keys = listColumns('contact', DEFINED).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.slice(-2)).toEqual(['custom.seats', 'custom.shirt']);
});

test('columns come back from an address in their order, each once, and also where there is only the name', () => {
  expect(readColumns(columnsText(['email', 'custom.seats']))).toEqual(['email', 'custom.seats']);
  expect(readColumns('email,,name,email')).toEqual(['email']);
  expect(columnsText([])).toBe('name');
  expect(readColumns('name')).toEqual([]);
});

test('a column that is not there any more is told, with what became of it; the others are shown', () => {
  const { shown, gone } = shownColumns('contact', ['custom.old', 'email', 'custom.region', 'mood'], DEFINED);
  expect(labels(shown)).toEqual(['Name', 'Email']);
  expect(gone).toEqual([
    { key: 'custom.old', why: 'Old thing is not offered any more, so it has no column.' },
    { key: 'custom.region', why: 'There is no field custom.region to show here.' },
    { key: 'mood', why: 'There is no field mood to show here.' },
  ]);
});

test('more columns than a row holds are not drawn', () => {
  const all = listColumns('account', [])
    .map(({ key }) => key)
    .slice(1);
  expect(all.length).toBeGreaterThan(MOST_COLUMNS);
  expect(shownColumns('account', all, []).shown).toHaveLength(MOST_COLUMNS + 1);
});

test('a list is in the order of what an index keeps, and of nothing else; it says why', () => {
  for (const sort of ['title', '-activity', 'created', '-custom.seats'])
    expect(whyNoSort('contact', sort, DEFINED)).toBeUndefined();
  expect(whyNoSort('opportunity', '-closed', [])).toBeUndefined();
  expect(whyNoSort('contact', 'closing', [])).toBe('There is no order closing for this list.');
  expect(whyNoSort('contact', '-custom.shirt', DEFINED)).toBe('The list is not read in the order of Shirt.');
  expect(whyNoSort('contact', 'custom.old', DEFINED)).toBe(
    'Old thing is not offered any more, so the list is not in its order.',
  );
});
