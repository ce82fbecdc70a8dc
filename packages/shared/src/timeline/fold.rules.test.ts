import { expect, test } from 'vitest';
import { endsAsItBegan, folded, goesOn, isFoldable } from './fold.rules.ts';
import type { EntryPayload } from './timeline-entry.ts';

const title = (from: string, to: string, field = 'Job title'): EntryPayload => ({
  kind: 'record.field-changed',
  field,
  value: { from, to },
});

test('an edit goes on where the last one of that field ended, and nowhere else', () => {
  expect(goesOn(title('a', 'b'), title('b', 'c'))).toBe(true);
  expect(goesOn(title('a', 'b'), title('x', 'c'))).toBe(false);
  expect(goesOn(title('a', 'b'), title('b', 'c', 'Language'))).toBe(false);
  expect(goesOn(title('a', 'b'), { kind: 'record.renamed', title: { from: 'b', to: 'c' } })).toBe(false);
});

test('sums of money go on by amount and currency', () => {
  const value = (from: number, to: number): EntryPayload => ({
    kind: 'opportunity.value-changed',
    value: { from: { minor: from, currency: 'EUR' }, to: { minor: to, currency: 'EUR' } },
  });
  expect(goesOn(value(1, 2), value(2, 3))).toBe(true);
  expect(folded(value(1, 2), value(2, 3))).toEqual(value(1, 3));
});

test('several edits are told from what the first found to what the last left', () => {
  expect(folded(title('a', 'b'), title('b', 'c'))).toEqual(title('a', 'c'));
  expect(endsAsItBegan(folded(title('a', 'b'), title('b', 'a')))).toBe(true);
  expect(endsAsItBegan(title('a', 'b'))).toBe(false);
});

test('steps of a sale, and what was done, are each told by themselves', () => {
  expect(isFoldable({ kind: 'opportunity.stage-changed', stage: { from: 'a', to: 'b' } })).toBe(false);
  expect(isFoldable({ kind: 'record.archived' })).toBe(false);
  expect(isFoldable(title('a', 'b'))).toBe(true);
});
