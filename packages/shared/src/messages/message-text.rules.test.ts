import { array, assert, boolean, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillMessage, messageValues } from './fill-message.rules.ts';
import { NO_VALUES } from './message-field.ts';
import { type MessageLine, readMessage, writeMessage } from './message-text.rules.ts';

const PERSON = { firstName: 'Jonas', lastName: 'Weber', jobTitle: '', emails: [], phones: [] };
const VALUES = messageValues(PERSON, { account: 'Kestrel Optics', owner: 'Nora Okafor' });

const plain = (message: string) => fillMessage(message, VALUES).text;

describe('a plain text stays the text it is', () => {
  test.each([
    'Hi Jonas,\n\nyour talk was the clearest I have heard.\nNora',
    '2 * 3 * 4 = 24',
    'snake_case_names and __init__ed',
    'https://example.com/_a_/b_c_d?x={1}',
    'C:\\new\\temp',
    'a ** b ** c',
    '{ not a field }',
    '- one\n- two',
    '…_',
    '',
  ])('%j', (text) => {
    expect(plain(text)).toBe(text.replace('__init__ed', '__init__ed'));
  });
});

test('bold, italic, lists and fields mean something, and go out as plain text', () => {
  const message = '**Hi {first_name}**, see _these_:\n- prices for {account}\n- {job_title|your team}’s part';
  expect(readMessage(message)[0]?.parts).toEqual([
    { kind: 'text', text: 'Hi ', bold: true },
    { kind: 'field', name: 'first_name', fallback: '', bold: true },
    { kind: 'text', text: ', see ' },
    { kind: 'text', text: 'these', italic: true },
    { kind: 'text', text: ':' },
  ]);
  expect(plain(message)).toBe('Hi Jonas, see these:\n- prices for Kestrel Optics\n- your team’s part');
});

test('what is not known and has no fallback is said, and so is a field that does not exist', () => {
  const { text, gaps } = fillMessage('{job_title} {frist_name} {job_title}', VALUES);
  expect(text).toBe(' {frist_name}');
  expect(gaps).toEqual(['Job title', '{frist_name}']);
  expect(fillMessage('Hi {first_name|there}', NO_VALUES)).toEqual({ text: 'Hi there', gaps: [] });
});

test('a backslash takes the meaning away', () => {
  expect(plain('\\**not bold\\** \\{first_name} \\_x_\n\\- no list')).toBe(
    '**not bold** {first_name} _x_\n- no list',
  );
});

const signs = oneof(
  constantFrom('*', '**', '_', '{', '}', '\\', '- ', ' ', '{first_name}', '|', 'a', 'é', '\n'),
  string({ maxLength: 3 }),
);
const text = array(signs, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').replace(/[\r\n]/g, ''))
  .filter((value) => value.trim() !== '');

test('whatever is written, reading it again gives the same words', () => {
  const line = record({ bullet: boolean(), text });
  assert(
    property(array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const written: MessageLine[] = lines.map(({ bullet, text: words }) => ({
        bullet,
        parts: [{ kind: 'text', text: words }],
      }));
      expect(readMessage(writeMessage(written))).toEqual(written);
    }),
    { numRuns: 500 },
  );
});
