import { expect, test } from 'vitest';
import { csvLine } from './csv-text.rules.ts';

test('text that a reader could take for something else is quoted, and a formula is text', () => {
  expect(csvLine(['Ana', '', 'a,b', 'says "yes"', 'two\nlines', ' x', 'a;b', '=1+1', '+41441234567'])).toBe(
    'Ana,,"a,b","says ""yes""","two\nlines"," x","a;b",\'=1+1,+41441234567\r\n',
  );
});
