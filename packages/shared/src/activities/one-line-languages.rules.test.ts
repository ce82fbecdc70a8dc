import { describe, expect, test } from 'vitest';
import { readLine } from './one-line.rules.ts';
import { CASES as DAYS } from './one-line-cases-days.ts';
import { CASES as GERMAN } from './one-line-cases-de.ts';
import { CASES as DIRECTIONS } from './one-line-cases-directions.ts';
import { CASES as ENGLISH } from './one-line-cases-en.ts';
import { CASES as FRENCH } from './one-line-cases-fr.ts';
import { CASES as ITALIAN } from './one-line-cases-it.ts';
import { CASES as KINDS } from './one-line-cases-kinds.ts';
import { CASES as MIXED } from './one-line-cases-mixed.ts';
import { CASES as PLACES } from './one-line-cases-places.ts';
import { CONTEXT, told } from './one-line-testing.ts';

const LANGUAGES = {
  English: ENGLISH,
  German: GERMAN,
  French: FRENCH,
  Italian: ITALIAN,
  hurry: MIXED,
  directions: DIRECTIONS,
  places: PLACES,
  days: DAYS,
  kinds: KINDS,
};

describe.each(Object.entries(LANGUAGES))('a line in %s', (_language, cases) => {
  test.each(cases)('%s', (text, reading) => {
    expect(told(readLine(text, CONTEXT))).toBe(reading);
  });
});

test('an American reads the month first', () => {
  expect(told(readLine('call Mia 3/12', { ...CONTEXT, monthFirst: true }))).toBe(
    'open call Mia Laurent 03-12',
  );
  expect(told(readLine('call Mia 25/12', { ...CONTEXT, monthFirst: true }))).toBe(
    'open call Mia Laurent 12-25',
  );
});

test('an answer about a name holds for the whole line; none of them leaves the name in the subject', () => {
  const text = 'called Ana yesterday, email Ana tomorrow';
  const answered = (id: string) => told(readLine(text, { ...CONTEXT, chosen: { ana: id } }));
  expect(answered('Ana Lima')).toBe('done call Ana Lima 11-22 | open email Ana Lima 11-24');
  expect(answered('')).toBe('done call 11-22 “Called Ana” | open email 11-24 “Email Ana”');
});
