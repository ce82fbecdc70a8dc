import { assert, emailAddress, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEmail } from './email.rules.ts';

describe('one mailbox, however it is written', () => {
  test.each([
    ['jane@acme.com', 'jane@acme.com'],
    ['  Jane.Doe@ACME.com ', 'jane.doe@acme.com'],
    ['"Doe, Jane" <Jane@acme.com>', 'jane@acme.com'],
    ['Jane Doe <jane@acme.com>;', 'jane@acme.com'],
    ['mailto:jane@acme.com?subject=Hello', 'jane@acme.com'],
    ['jane@acme.com.', 'jane@acme.com'],
    ["'jane@acme.com'", 'jane@acme.com'],
    ['\u200bjane@acme.com\u00a0', 'jane@acme.com'],
    ['jane+daybook@acme.com', 'jane+daybook@acme.com'],
    ['info@müller.de', 'info@xn--mller-kva.de'],
    ['info@xn--mller-kva.de', 'info@xn--mller-kva.de'],
    ['info@mu\u0308ller.de', 'info@xn--mller-kva.de'],
    ['info@MÜLLER.de', 'info@xn--mller-kva.de'],
    ['info@ａｃｍｅ。com', 'info@acme.com'],
    ['jürgen@acme.com', 'jürgen@acme.com'],
    ["o'brien@acme.ie", "o'brien@acme.ie"],
    ['jane@mail.acme.co.uk', 'jane@mail.acme.co.uk'],
  ])('%s is %s', (text, identity) => {
    expect(readEmail(text)?.identity).toBe(identity);
  });

  test('what is shown stays as it was written', () => {
    expect(readEmail('Jane <Jane.Doe@Müller.de>')?.address).toBe('Jane.Doe@Müller.de');
  });

  test('reading an identity or an address again changes nothing', () => {
    const text = oneof(
      emailAddress(),
      tuple(string({ unit: 'grapheme' }), string({ unit: 'grapheme' })).map(
        ([local, host]) => `${local}@${host}.com`,
      ),
    );
    assert(
      property(text, (given) => {
        const email = readEmail(given);
        if (email === undefined) return true;
        return (
          readEmail(email.identity)?.identity === email.identity &&
          readEmail(email.address)?.identity === email.identity
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test('an address is the same with and without blanks around it', () => {
  assert(
    property(oneof(emailAddress(), string()), (text) => {
      expect(readEmail(` ${text} `)).toEqual(readEmail(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  '',
  'jane',
  '@acme.com',
  'jane@',
  'jane@acme',
  'jane@@acme.com',
  'jane doe@acme.com',
  'jane@acme..com',
  'jane@-acme.com',
  'jane@127.0.0.1',
  'jane@acme.com, john@acme.com',
  'jane\u202e@acme.com',
  `${'j'.repeat(65)}@acme.com`,
  `j@${'a.'.repeat(200)}com`,
  'n/a',
  'none',
])('%j is no email address', (text) => {
  expect(readEmail(text)).toBeUndefined();
});

test.each(['<', ' ', '@', '.', "'", 'a@'])(
  'a very long run of %j is answered at once',
  { timeout: 20_000 },
  (unit) => {
    expect(readEmail(`a${unit.repeat(500_000)}b`)).toBeUndefined();
  },
);
