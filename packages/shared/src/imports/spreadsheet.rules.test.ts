import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { escapeCell, unescapeCell } from './spreadsheet.rules.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['+41 44 123 45 67', "'+41 44 123 45 67"],
  ['-1+1', "'-1+1"],
  ['- none', "'- none"],
  ['+', "'+"],
  ["'=1", "''=1"],
])('%j is exported as %j', (text, cell) => {
  expect(escapeCell(text)).toBe(cell);
});

test.each([
  '',
  'a=b',
  '-5',
  '+41441234567',
  '-1.5',
  '-1,5',
  '-12%',
  '+1.234,50',
  "'tis",
  "'",
  "''",
  "'-5",
  "O'Brien",
])('%j stays as it is, there and back', (text) => {
  expect(escapeCell(text)).toBe(text);
  expect(unescapeCell(text)).toBe(text);
});

const anyText = oneof(
  string({ unit: 'binary' }),
  array(constantFrom("'", '=', '@', '+', '-', '\t', '\r', '1', '.', ',', '%', 'a', ' ', '\n')).map((parts) =>
    parts.join(''),
  ),
);

test('what was exported comes back as it was', () => {
  assert(
    property(anyText, (text) => unescapeCell(escapeCell(text)) === text),
    { numRuns: 5000 },
  );
});

test('no exported cell starts a formula', () => {
  assert(
    property(anyText, (text) => !/^(?:[=@\t\r]|[+-](?![\d.,]+%?$))/.test(escapeCell(text))),
    { numRuns: 5000 },
  );
});
