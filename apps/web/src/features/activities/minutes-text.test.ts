import { expect, test } from 'vitest';
import { parseMinutes } from './minutes-text.ts';

test.each([
  ['18', 18],
  ['18 min', 18],
  ['1 h 20', 80],
  ['1h 20 min', 80],
  ['1:20', 80],
  ['2 h', 120],
  ['0', 0],
  ['24 h', 1440],
])('a duration is read as people write it: %s', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});

test.each(['', 'a while', '25 h', '-5', '1.5'])('what is no duration is not guessed: “%s”', (text) => {
  expect(parseMinutes(text)).toBeUndefined();
});
