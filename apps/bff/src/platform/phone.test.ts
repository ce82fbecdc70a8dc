import { describe, expect, test } from 'vitest';
import { e164Of, phoneIdentity, readPhone } from './phone.ts';

describe('a phone number, read in Switzerland', () => {
  test.each([
    '+41 44 668 18 00',
    '044 668 18 00',
    '044/668 18 00',
    '0041 44 668 18 00',
    '+41 (0)44 668 18 00',
    'tel:+41-44-668-18-00',
    '41446681800',
    '044 668 18 00 ext. 12',
    '＋４１４４６６８１８００',
    '\u202a+41 44 668 18 00\u202c',
    '+41\u00a044\u00a0668\u00a018\u00a000',
  ])('%s is one number', (text) => {
    expect(readPhone(text, 'de-CH').e164).toBe('+41446681800');
  });

  test.each([
    ['+1 (202) 555-0143', '+12025550143'],
    ['+44 (0) 20 7946 0000', '+442079460000'],
  ])('%s is a number abroad', (text, e164) => {
    expect(readPhone(text, 'de-CH').e164).toBe(e164);
  });

  test.each(['', 'abc', '12345', '+999 12 34 56', '4.1446681E+10', 'call me'])('%j is none', (text) => {
    expect(readPhone(text, 'de-CH')).toEqual({ text, e164: null });
  });
});

test('a number without a prefix is read where the person is', () => {
  expect(readPhone('(202) 555-0143', 'en-US').e164).toBe('+12025550143');
  expect(readPhone('(202) 555-0143', 'de-CH').e164).toBeNull();
  expect(readPhone('044 668 18 00', 'no locale').e164).toBeNull();
  // Of Hamburg: there is no such number in Switzerland.
  expect(readPhone('040 123456', 'de-CH').e164).toBeNull();
  expect(readPhone('040 123456', 'de-DE').e164).toBe('+4940123456');
});

test('what cannot be read is still told apart, by its digits or its text', () => {
  expect(phoneIdentity(readPhone('extension 4711', 'de-CH'))).toBe('4711');
  expect(phoneIdentity(readPhone('Ask Mia', 'de-CH'))).toBe('ask mia');
  expect(e164Of('4711')).toBeNull();
  expect(e164Of('+41446681800')).toBe('+41446681800');
});
