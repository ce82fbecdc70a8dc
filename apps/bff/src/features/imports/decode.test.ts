import type { ImportEncoding } from '@daybook/shared/imports/import';
import { array, assert, asyncProperty, constantFrom, integer, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, decodeText, detectEncoding } from './decode.ts';

async function* inChunks(bytes: Uint8Array, size: number): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** The characters of Windows-1252 that differ from Latin-1 are left out: `latin1` writes the rest. */
const windows = (text: string): Buffer => Buffer.from(text, 'latin1');
const detected = (bytes: Uint8Array, size = 1000) => detectEncoding(inChunks(bytes, size));
const decoded = async (bytes: Uint8Array, encoding: ImportEncoding, size: number): Promise<string> => {
  let text = '';
  for await (const piece of decodeText(inChunks(bytes, size), encoding)) text += piece;
  return text;
};

const LIST = 'Name,Email\r\nJürg Müller,j@x.com\r\nZoë,z@x.com\r\n';

describe('the encoding of a file', () => {
  test.each([
    ['plain ASCII', Buffer.from('Name,Email\nJane,j@x.com\n'), 'utf-8'],
    ['UTF-8', Buffer.from(LIST), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${LIST}`), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${LIST}`, false), 'utf-16le'],
    ['UTF-16 the other way round with a mark', utf16(`\ufeff${LIST}`, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(LIST, false), 'utf-16le'],
    ['UTF-16 the other way round without a mark', utf16(LIST, true), 'utf-16be'],
    [
      'UTF-16 of a list in Japanese',
      utf16('名前,会社\n田中 太郎,株式会社サンプル\n'.repeat(20), false),
      'utf-16le',
    ],
    ['Windows-1252', windows(LIST), 'windows-1252'],
    ['Windows-1252 with one umlaut at its very end', windows('x,y\nMü'), 'windows-1252'],
    ['nothing', Buffer.from(''), 'utf-8'],
    ['one byte', Buffer.from('x'), 'utf-8'],
    [
      'UTF-8 with a few broken bytes',
      Buffer.concat([Buffer.from('ü'.repeat(40)), Buffer.from([0xfc, 0x2c])]),
      'utf-8',
    ],
    ['UTF-8 cut off in a letter', Buffer.from('ü'.repeat(40)).subarray(0, 79), 'utf-8'],
    ['UTF-8 with a NUL', Buffer.from('a,b\n\0ü,c\n'), 'utf-8'],
  ])('%s', async (_what, bytes, encoding) => {
    expect(await detected(bytes)).toBe(encoding);
    expect(await detected(bytes, 1)).toBe(encoding);
  });

  test.each([
    ['Windows-1252', windows('ü'), 'windows-1252'],
    ['UTF-8', Buffer.from('ü'), 'utf-8'],
  ])('is found where the first umlaut stands after a megabyte: %s', async (_what, umlaut, encoding) => {
    const bytes = Buffer.concat([Buffer.from('Jane,j@x.com\n'.repeat(80_000)), umlaut, Buffer.from('\n')]);

    expect(await detected(bytes, 65_536)).toBe(encoding);
  });
});

describe('the text of a file', () => {
  test('Windows-1252 has its quotes, dashes and the euro', async () => {
    expect(await decoded(Buffer.from([0x84, 0x93, 0x96, 0x80, 0xfc]), 'windows-1252', 2)).toBe('„“–€ü');
  });

  test('has no mark and no NUL', async () => {
    expect(await decoded(Buffer.from('\ufeffa\0b'), 'utf-8', 2)).toBe('ab');
  });

  test('is the same however it arrives', async () => {
    const text = array(constantFrom('a', ',', 'ü', '€', '🚀', '\n', '"', '田')).map(
      (parts) => `Name,Firma\n${parts.join('')}`,
    );
    await assert(
      asyncProperty(text, integer({ min: 1, max: 7 }), async (whole, size) => {
        expect(await decoded(Buffer.from(whole), 'utf-8', size)).toBe(whole);
        expect(await decoded(utf16(whole, false), 'utf-16le', size)).toBe(whole);
        expect(await decoded(utf16(whole, true), 'utf-16be', size)).toBe(whole);
        expect(await detected(Buffer.from(whole), size)).toBe('utf-8');
      }),
    );
  });

  test('any UTF-8 is found to be UTF-8', async () => {
    await assert(
      asyncProperty(string({ unit: 'grapheme' }), integer({ min: 1, max: 5 }), async (text, size) => {
        expect(await detected(Buffer.from(`Name,Firma${text}`), size)).toBe('utf-8');
      }),
    );
  });
});
