import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { decodePunycode, encodePunycode } from './punycode.rules.ts';

const known: readonly [string, string][] = [
  ['müller', 'mller-kva'],
  ['zürich', 'zrich-kva'],
  ['bücher', 'bcher-kva'],
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
];

test.each(known)('%s is written %s', (text, code) => {
  expect(encodePunycode(text)).toBe(code);
  expect(decodePunycode(code)).toBe(text);
});

test('what is not punycode is said to be not punycode', () => {
  expect(decodePunycode('99999999')).toBeUndefined();
  expect(decodePunycode('a-é')).toBeUndefined();
  expect(decodePunycode('a'.repeat(300))).toBeUndefined();
});

test('a label survives the way there and back', () => {
  assert(
    property(string({ unit: 'binary', minLength: 1, maxLength: 30 }), (label) => {
      const ascii = !/[^\0-\x7f]/.test(label);
      return ascii || decodePunycode(encodePunycode(label)) === label;
    }),
  );
});
