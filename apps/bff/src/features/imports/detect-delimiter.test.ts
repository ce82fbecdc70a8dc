import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';

test.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1;2;3\n', ';'],
  ['a\tb\tc\n1\t2\t3\n', '\t'],
  ['Name;Note\nJane;"one, two, three"\nJohn;"four, five, six"\n', ';'],
  ['Name;Betrag\nJane;1,50\nJohn;2,75\n', ';'],
  ['Name,Note\nJane,a;b;c\nJohn,d;e;f\n', ','],
  ['Name;Note\nJane;Bern, Basel\nJohn;Genf\n', ';'],
  ['Our contacts, all of them, as of today\n\nName;Email\nJane;j@x.com\nJohn;k@x.com\n', ';'],
  ['Name\nJane\n', ','],
  ['', ','],
  ['sep=;\na,b;c\n', ';'],
  ['"sep=\t"\r\na\tb\n', '\t'],
  ['SEP=,\ra,b\r', ','],
  [
    `Notes:\n${'"Some words; with; marks"\n'.repeat(50)}\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n`,
    ',',
  ],
])('%j is parted by %j', (text, delimiter) => {
  expect(detectDelimiter(text, true)).toBe(delimiter);
});

test('a last line that is cut off does not mislead', () => {
  expect(detectDelimiter('a;b;c\n1;2;3\n4,5,6,7;"8', false)).toBe(';');
});

test('a list of plain words in several columns is parted by what parts it', () => {
  const word = constantFrom('Jane', 'Bern', 'Weber, Jonas', 'a;b', 'x\ty', '', 'Acme "AG"');
  const table = integer({ min: 3, max: 6 }).chain((width) =>
    array(array(word, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 10 }),
  );
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  assert(
    property(table, constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\n');
      expect(detectDelimiter(text, true)).toBe(delimiter);
    }),
  );
});
