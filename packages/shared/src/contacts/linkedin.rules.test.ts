import { array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINKEDIN_CASES } from './linkedin.cases.ts';
import { readLinkedIn } from './linkedin.rules.ts';
import { LINKEDIN_REFUSALS } from './linkedin.words.ts';
import { LINKEDIN_PASTED_CASES } from './linkedin-pasted.cases.ts';
import { LINKEDIN_RARE_CASES } from './linkedin-rare.cases.ts';

const CASES = [...LINKEDIN_CASES, ...LINKEDIN_RARE_CASES, ...LINKEDIN_PASTED_CASES];

const answerOf = (pasted: string): string => {
  const reading = readLinkedIn(pasted);
  return reading.kind === 'refused' ? reading.reason : reading.identity;
};

describe('what a pasted LinkedIn address stands for', () => {
  test.each(CASES)('%j is a %s: %s', (pasted, kind, answer) => {
    expect(readLinkedIn(pasted).kind).toBe(kind);
    expect(answerOf(pasted)).toBe(answer);
  });
});

test('each of them is the same when it is read again', () => {
  const readings = CASES.map(([text]) => readLinkedIn(text));
  const people = readings.filter((reading) => reading.kind !== 'refused');

  expect(people.length).toBeGreaterThan(50);
  expect(people.map(({ identity }) => readLinkedIn(identity))).toEqual(people);
  expect(people.map(({ url }) => readLinkedIn(url))).toEqual(people);
});

/** Anything, and above all what is nearly an address. */
const pasted = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  tuple(
    constantFrom('', 'https://', 'https://www.', 'see ', '//', '(', '\u202a'),
    constantFrom(
      'linkedin.com/',
      'linkedin.com/in/',
      '/in/',
      'linkedin.com/pub/',
      'linkedin.com/sales/lead/',
    ),
    array(
      oneof(
        string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
        constantFrom(
          '%2C',
          '%252C',
          '%C3%BC',
          '%25',
          'İ',
          'Σ',
          'ﬁ',
          '\u037e',
          '/',
          '..',
          '.',
          ',',
          '-',
          '’',
          '(',
          '\u200d',
          'K',
          '?',
          '@',
        ),
      ),
      { maxLength: 12 },
    ).map((parts) => parts.join('')),
  ).map((parts) => parts.join('')),
);

test('reading an identity or its address again changes nothing', () => {
  let people = 0;
  assert(
    property(pasted, (text) => {
      const reading = readLinkedIn(text);
      if (reading.kind === 'refused') return;
      people += 1;
      expect(readLinkedIn(reading.identity)).toEqual(reading);
      expect(readLinkedIn(reading.url)).toEqual(reading);
    }),
    { numRuns: 5000 },
  );
  expect(people).toBeGreaterThan(200);
});

test('the address to open always leads to LinkedIn itself', () => {
  assert(
    property(pasted, (text) => {
      const reading = readLinkedIn(text);
      return reading.kind === 'refused' || /^https:\/\/www\.linkedin\.com\/[!-~]+$/.test(reading.url);
    }),
  );
});

const LONG = 200_000;

test.each([
  ['spaces', `${' '.repeat(LONG)}x${' '.repeat(LONG)}x`],
  ['invisible characters', `x${'\u200b'.repeat(LONG)}x`],
  ['brackets', '(['.repeat(LONG)],
  ['commas', 'a,'.repeat(LONG)],
  ['labels', 'a:'.repeat(LONG)],
  ['hosts', 'a.'.repeat(LONG)],
  ['mailboxes', 'a@'.repeat(LONG)],
  ['exclamation marks before a host ends', `https://${'!'.repeat(LONG)}a`],
  ['slashes', `https://www.linkedin.com${'/'.repeat(LONG)}`],
  ['percent signs', `linkedin.com/in/${'%25'.repeat(LONG)}`],
  ['steps back', `linkedin.com${'/..'.repeat(LONG)}`],
  ['schemes', 'http:'.repeat(LONG)],
  ['a name', `linkedin.com/in/${'a.'.repeat(LONG)}`],
  ['words', 'linkedin.com/in '.repeat(LONG)],
])('a very long run of %s is answered at once', { timeout: 20_000 }, (_what, text) => {
  expect(readLinkedIn(text).kind).toBe('refused');
});

test('an address with very long tracking is still read', () => {
  expect(answerOf(`https://www.linkedin.com/in/jane-doe?trk=${'x'.repeat(LONG)}`)).toBe(
    'linkedin.com/in/jane-doe',
  );
});

test('every refusal has its own sentence', () => {
  expect(new Set(Object.values(LINKEDIN_REFUSALS)).size).toBe(Object.keys(LINKEDIN_REFUSALS).length);
});
