import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, fileEnding, fileNameKey, LONGEST_FILE_NAME } from './file-name.rules.ts';

test.each([
  ['Offer 2026.pdf', 'Offer 2026.pdf'],
  ['C:\\fakepath\\Offer.pdf', 'Offer.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['  a\tb\nc.txt . ', 'a b c.txt'],
  ['what?.txt', 'what_.txt'],
  ['Angebot für Žofia 🏔.pdf', 'Angebot für Žofia 🏔.pdf'],
  ['...', 'File'],
  ['', 'File'],
  [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(196)}.pdf`],
])('a file called %j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test('whatever it is called, a name is one line of a bounded length that an address can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanFileName(given);
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\s|\s$/u);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
      expect(() => encodeURIComponent(name)).not.toThrow();
      expect(cleanFileName(name)).toBe(name);
    }),
  );
});

test('upper and lower case mean the same file, and so do two ways to write an accent', () => {
  expect(fileNameKey('Résumé.PDF')).toBe(fileNameKey('re\u0301sume\u0301.pdf'));
  expect(fileNameKey('resume.pdf')).not.toBe(fileNameKey('résumé.pdf'));
});

test.each([
  ['Offer.pdf', '.pdf'],
  ['archive.tar.gz', '.gz'],
  ['Offer', ''],
  ['v1. final', ''],
])('%s ends in "%s"', (name, ending) => {
  expect(fileEnding(name)).toBe(ending);
});
