import { expect, test } from 'vitest';
import { type DuplicateTraits, likelyDuplicates } from './duplicate.rules.ts';
import { duplicateWords } from './duplicate.words.ts';

const person = (traits: Partial<DuplicateTraits>): DuplicateTraits => ({
  name: '',
  company: '',
  emails: [],
  linkedin: null,
  phones: [],
  ...traits,
});
const JONAS = person({
  name: 'Jonas Weber',
  company: 'Acme AG',
  emails: ['jonas@acme.com'],
  linkedin: 'linkedin.com/in/jonas',
  phones: ['+41441234567'],
});

test.each([
  ['Same email address', { emails: ['x@y.org', 'jonas@acme.com'] }],
  ['Same LinkedIn profile', { linkedin: 'linkedin.com/in/jonas', name: 'Somebody Else' }],
  ['Similar name, same phone number', { name: 'J. Weber', phones: ['+41441234567'] }],
  ['Similar name, same company', { name: 'Weber', company: 'acme' }],
  ['Same name, same phone number', { name: 'Weber, Jonas', phones: ['+41441234567'] }],
  ['Same name, same company', { name: 'JONAS WEBER', company: 'acme' }],
  ['Same name', { name: 'weber jonas' }],
])('%s: %j', (words, typed) => {
  const found = likelyDuplicates(person(typed), [JONAS]);

  expect(found.map(({ reason }) => duplicateWords(reason, person(typed).name, JONAS.name))).toEqual([words]);
});

test.each([
  [{ name: 'Weber' }],
  [{ name: 'Anna Weber', company: 'Acme' }],
  [{ name: 'Anna Huber', phones: ['+41441234567'] }],
  [{ name: 'Jonas Weber', company: 'Beta' }],
  [{ company: 'Acme' }],
  [{}],
])('%j is nobody we know', (typed) => {
  expect(likelyDuplicates(person(typed), [JONAS])).toEqual([]);
});

test('the most likely comes first, each once with its strongest reason', () => {
  const namesake = person({ name: 'Jonas Weber', company: 'Acme' });
  const found = likelyDuplicates(JONAS, [namesake, JONAS]);

  expect(found).toEqual([
    { person: JONAS, reason: 'same-email' },
    { person: namesake, reason: 'same-company' },
  ]);
});
