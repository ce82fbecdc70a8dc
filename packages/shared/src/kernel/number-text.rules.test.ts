import { expect, test } from 'vitest';
import { prose } from './wire.ts';

test('a number over 999 has its thousands apart in what is said of a text that is too long', () => {
  const { error } = prose(12_000).safeParse('x'.repeat(12_001));
  expect(error?.issues[0]?.message).toBe('Use at most 12,000 characters.');
});
