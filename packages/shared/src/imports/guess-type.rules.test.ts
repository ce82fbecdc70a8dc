import { expect, test } from 'vitest';
import type { LocalDate } from '../kernel/time.ts';
import { guessType } from './guess-type.rules.ts';

const DAYS = { order: 'day-first', today: '2026-11-23' as LocalDate } as const;

const COLUMNS: readonly (readonly [string, readonly string[]])[] = [
  ['text', ['North', 'South west']],
  ['text', []],
  ['text', ['0041', '0042']],
  ['text', ['A-12', '7']],
  ['prose', ['Short', 'Two\nlines']],
  ['yes-no', ['yes', 'No', '', 'ja']],
  ['number', ['1', '0', '1']],
  ['number', ["1'234.5", '-7', '12']],
  ['number', ['2024', '2025']],
  ['money', ['CHF 12.50', '€ 99']],
  ['day', ['24.12.2026', '1 Dec 2026']],
  ['moment', ['2026-12-01 09:30', '02.12.2026 14:00']],
  ['url', ['https://acme.example/a', 'www.acme.example']],
  ['email', ['ana@acme.example', 'ben@acme.example']],
  ['phone', ['+41 44 668 18 00', '(044) 668 18 00']],
  ['option', ['Gold', 'Silver', 'Gold', 'Gold']],
  ['text', ['Gold', 'Silver', 'Bronze', 'Gold']],
];

test.each(COLUMNS)('%s: %j', (type, cells) => {
  expect(guessType(cells, DAYS).type).toBe(type);
});

test('a choice has what the column says, the most frequent first', () => {
  expect(guessType(['Silver', 'Gold', 'Gold', '', 'Gold'], DAYS).options).toEqual(['Gold', 'Silver']);
});
