import { expect, test } from 'vitest';
import { sizeText } from './size-text.ts';

test.each([
  [0, '0 kB'],
  [840_000, '840 kB'],
  [12_345_678, '12.3 MB'],
  [250_400_000, '250 MB'],
  [3_200_000_000, '3.2 GB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(sizeText(bytes, 'en-GB')).toBe(text);
});
