import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';
import { wantedWords } from './tokens.ts';

const shown = (text: string, query: string): string =>
  snippetOf(text, wantedWords(query))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

const long = `${'before '.repeat(30)}the Dvořák quartet${' after'.repeat(40)}`;

test('the words that were found are marked as they are written', () => {
  expect(shown('Met Žofia at Kestrel Optics.', 'zof ptic')).toBe('Met [Žofia] at Kestrel [Optics].');
  expect(shown('two\n\nlines  of it', 'lines')).toBe('two [lines] of it');
  expect(shown('nothing here', 'else')).toBe('');
});

test('of a long text the part with the first of them is shown, no word cut', () => {
  const text = shown(long, 'dvorak');
  expect(text).toContain('the [Dvořák] quartet after');
  expect(text).toMatch(/^… before .* after …$/);
  expect(text.length).toBeLessThan(190);
  expect(shown(`${'a'.repeat(300)} needle`, 'needle')).toBe('… [needle]');
  expect(shown('x'.repeat(500), 'xxx')).toBe(`[${'x'.repeat(500)}]`);
});
