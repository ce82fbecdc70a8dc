import { expect, test } from 'vitest';
import { makeContactsCsv } from './make-contacts-csv.ts';

const make = (seed: number): string =>
  [...makeContactsCsv({ rows: 200, seed, owners: ['mia@daybook.example'] })].join('');

test('the same seed makes the same people, another one others', () => {
  expect(make(7)).toBe(make(7));
  expect(make(7)).not.toBe(make(8));
});
