import { expect, test } from 'vitest';
import { parseAmount } from './money-text.ts';

test.each([
  ['48,000', 'en-GB', 4_800_000],
  ['48.000', 'de-DE', 4_800_000],
  ['48.000,50', 'de-DE', 4_800_050],
  ['48,000.50', 'en-GB', 4_800_050],
  ['1,250,000', 'en-GB', 125_000_000],
  ['12.5', 'en-GB', 1250],
  ['12,5', 'de-DE', 1250],
  ['12,5', 'en-GB', 1250],
  ['48k', 'en-GB', 4_800_000],
  ['1.2m', 'en-GB', 120_000_000],
  ["48'000.05", 'de-CH', 4_800_005],
  ['-10', 'en-GB', -1000],
])('“%s” in %s', (text, locale, minor) => expect(parseAmount(text, 'EUR', locale)).toBe(minor));

test('a currency without cents has none', () => {
  expect(parseAmount('1500', 'JPY', 'en-GB')).toBe(1500);
});

test('what is no amount is refused', () => {
  expect(
    ['', 'ten', '12 pieces', '1e9', '99999999999999999'].map((text) => parseAmount(text, 'EUR', 'en-GB')),
  ).toEqual(Array(5).fill(undefined));
});
