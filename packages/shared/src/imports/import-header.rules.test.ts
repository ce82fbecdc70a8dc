import { describe, expect, test } from 'vitest';
import { guessHeader } from './import-header.rules.ts';

const rows = (text: string): string[][] => text.split('\n').map((line) => line.split(','));
const targets = (text: string): string => {
  const { at, columns } = guessHeader(rows(text));
  return [at, ...columns.map(({ target }) => target ?? '-')].join(' ');
};

describe('where the header of an unknown file is', () => {
  test.each([
    ['in the first line', 'Name,Email\nJane,j@x.com\nJohn,k@x.com', '0 full_name email'],
    ['after a title', 'Our contacts\n\nName,Email\nJane,j@x.com\nJohn,k@x.com', '2 full_name email'],
    [
      'after a title as wide as the rest',
      'Contacts,,\nName,Email,Phone\nJane,j@x.com,1\nJohn,k@x.com,2',
      '1 full_name email phone',
    ],
    ['in words we do not know', 'Wer,Wo\nJane,Bern\nJohn,Genf', '0 - -'],
    ['nowhere: the first line is somebody', 'Jane,j@x.com\nJohn,k@x.com', '-1 - email'],
    [
      'nowhere: with profiles',
      'Jane,https://www.linkedin.com/in/jane\nJohn,linkedin.com/in/john',
      '-1 - linkedin',
    ],
    ['in one column', 'E-Mail\nj@x.com\nk@x.com', '0 email'],
    ['with cells that say more than the names', 'Wer,Kontaktweg\nJane,j@x.com\nJohn,k@x.com', '0 - email'],
    [
      'with a name that says more than the cells',
      'Name,Login,E-Mail\nJane,j@x.com,\nJohn,k@x.com,j@x.org',
      '0 full_name - email',
    ],
  ])('%s', (_where, text, expected) => {
    expect(targets(text)).toBe(expected);
  });

  test('nowhere, where there is nothing', () => {
    expect(guessHeader([])).toEqual({ at: -1, columns: [] });
  });

  test('without a header the columns are counted', () => {
    expect(guessHeader(rows('Jane,j@x.com')).columns.map(({ name }) => name)).toEqual([
      'Column 1',
      'Column 2',
    ]);
  });
});
