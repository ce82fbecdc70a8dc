import { expect, test } from 'vitest';
import { isSameName, isSimilarName, nameWords } from './person-name.rules.ts';

test.each([
  ['Dr. Jürg Müller, MBA', ['jurg', 'muller']],
  ["Sean O'Brien", ['sean', 'obrien']],
  ['María José García-López', ['maria', 'jose', 'garcia', 'lopez']],
  ['Prof Dr', ['prof', 'dr']],
  ['田中 太郎', ['田中', '太郎']],
  ['', []],
])('%s has the words %j', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

test.each([
  ['Jonas Weber', 'Weber, Jonas'],
  ['Jonas Weber', 'J. Weber'],
  ['Jonas Weber', 'Dr. Jonas Weber'],
  ['Jonas Weber', 'Jonas P. Weber'],
  ['Jonas Weber', 'Jonas Webber'],
  ['Jonas Weber', 'Jonsa Weber'],
  ['Zoë Müller', 'Zoe Muller'],
  ['Weber', 'Jonas Weber'],
])('%s may be %s', (one, other) => {
  expect(isSimilarName(one, other)).toBe(true);
  expect(isSimilarName(other, one)).toBe(true);
});

test.each([
  ['Jonas Weber', 'Anna Weber'],
  ['Jonas Weber', 'Jonas Meier'],
  ['Jo Li', 'Ju Li'],
  ['J. W.', 'Jonas Weber'],
  ['', 'Jonas Weber'],
  ['', ''],
])('%s is not %s', (one, other) => {
  expect(isSimilarName(one, other)).toBe(false);
  expect(isSimilarName(other, one)).toBe(false);
});

test('the same name in another order is the same name, and no name is nobody', () => {
  expect(isSameName('Weber, Jonas', 'Jonas Weber')).toBe(true);
  expect(isSameName('', '')).toBe(false);
});
