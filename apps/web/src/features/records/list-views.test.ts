import { expect, test } from 'vitest';
import { FIRST_FILTER, isNarrowed, readFilter, withFilter } from './list-filter.ts';
import { viewsOf } from './list-views.ts';

const current = (type: 'contact' | 'opportunity', search: string) => {
  const filter = { ...FIRST_FILTER[type], ...readFilter(new URLSearchParams(search)) };
  return viewsOf(type, filter).find((view) => view.current)?.label;
};

test('a list opens with what is in use, opportunities with those that are still open', () => {
  expect(current('contact', '')).toBe('All');
  expect(current('opportunity', '')).toBe('Open');
});

test('each view leads to an address that it is the view of', () => {
  for (const type of ['contact', 'opportunity'] as const) {
    for (const { label, change } of viewsOf(type, FIRST_FILTER[type]))
      expect(current(type, String(withFilter(new URLSearchParams('sort=-activity'), change)))).toBe(label);
  }
});

test('a colleague as owner is no view, but narrows the list', () => {
  const search = new URLSearchParams('owner=0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10');
  expect(current('contact', String(search))).toBeUndefined();
  expect(isNarrowed(readFilter(search))).toBe(true);
});
