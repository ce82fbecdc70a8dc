import { expect, test } from 'vitest';
import { type AskedField, CONSENT_NAME, readAnswers } from './form-answers.rules.ts';

const field = (key: string, given: Partial<AskedField> = {}): AskedField => ({
  key,
  label: key,
  required: false,
  type: 'text',
  options: [],
  ...given,
});

const FIELDS = [
  field('first_name'),
  field('email', { required: true, label: 'Your email' }),
  field('linkedin'),
  field('q1', { type: 'prose', label: 'What is it about?' }),
  field('q2', { type: 'option', options: ['Small', 'Large'] }),
  field('q3', { type: 'yes-no', label: 'Newsletter' }),
];

test('answers are cleaned, and what was left empty is not among them', () => {
  const { given, problems } = readAnswers(FIELDS, '', {
    first_name: '  Mia\u0000 ',
    email: 'mia@laurent.example',
    q1: 'One\r\n\r\ntwo ',
    q2: 'Large',
    q3: 'on',
    other: 'x',
  });
  expect(problems).toEqual({});
  expect(given.map(({ key, value }) => [key, value])).toEqual([
    ['first_name', 'Mia'],
    ['email', 'mia@laurent.example'],
    ['q1', 'One\n\ntwo'],
    ['q2', 'Large'],
    ['q3', 'Yes'],
  ]);
});

test.each([
  [{}, 'email', 'Fill this in.'],
  [{ email: 'mia' }, 'email', 'This does not look like an email address.'],
  [{ email: 'm@x.example', q2: 'Huge' }, 'q2', 'Choose one of these.'],
  [{ email: 'm@x.example', first_name: 'x'.repeat(301) }, 'first_name', 'Use at most 300 characters.'],
  [{ email: 'm@x.example', linkedin: 'https://www.linkedin.com/company/acme' }, 'linkedin', /organisation/],
])('what cannot be taken is told at its field: %o', (sent, key, message) => {
  const { problems } = readAnswers(FIELDS, '', sent);
  expect(Object.keys(problems)).toEqual([key]);
  expect(problems[key]).toMatch(message);
});

test('what a visitor has to agree to has to be ticked', () => {
  const sent = { email: 'mia@laurent.example' };
  expect(readAnswers(FIELDS, 'You may write to me.', sent).problems).toEqual({
    [CONSENT_NAME]: 'Tick this box to go on.',
  });
  expect(readAnswers(FIELDS, 'You may write to me.', { ...sent, consent: 'yes' }).problems).toEqual({});
});
