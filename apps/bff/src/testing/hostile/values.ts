import type { Random } from '../random.ts';

/** Texts that have broken something somewhere, and some that ought to be taken as they are. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  'Ana Souza',
  'Zürich 🏔 review',
  'person@import.example',
  '+41 44 668 18 00',
  'https://www.linkedin.com/in/ana-souza',
  '2026-11-24',
  '2026-02-30',
  '0000-01-01',
  '-271821-04-20',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.001Z',
  '2026-11-23T25:61:00Z',
  '2026-11-23T09:00:00+23:59',
  'Europe/Zurich',
  'Etc/GMT+99',
  'EUR',
  'x'.repeat(10_000),
  'ﷺ'.repeat(3_000),
  `a${'\u0301'.repeat(5_000)}`,
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '\u200b\u200b',
  '\r\nSet-Cookie: a=b',
  '1e309',
  '-0',
  'NaN',
  '9007199254740993',
  'null',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table users; --",
  '%_%',
  '\\',
  '*',
  '"',
  '"unclosed',
  'NEAR(',
  'title:x AND',
  '-- OR 1=1',
  ':* & ! |',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{7*7}} #{7*7} <%= 7*7 %>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  'C:\\Windows\\win.ini',
  '=cmd|"/c calc"!A1',
  'İstanbul',
  'ẞß'.repeat(500),
  `${'a'.repeat(5_000)}!`,
  'a@'.repeat(2_000),
  '('.repeat(5_000),
];

const NUMBERS: readonly number[] = [
  0,
  -1,
  1,
  2,
  1.5,
  -0.1,
  200,
  201,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e308,
  -1e308,
  Number.MIN_VALUE,
];

const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

export const someText = ({ pick }: Random): string => pick(TEXTS);

export const someNumber = ({ pick }: Random): number => pick(NUMBERS);

/** Something of another kind than whatever was asked for, more often than not. */
export const someValue = (random: Random): unknown => {
  const makers: readonly (() => unknown)[] = [
    () => null,
    () => random.chance(0.5),
    () => someNumber(random),
    () => someText(random),
    () => [],
    () => ({}),
    () => [null, [null]],
    () => Array.from({ length: 300 }, () => someText(random).slice(0, 20)),
    () => nested(random.pick([5, 800])),
    () => ({ constructor: { prototype: { polluted: true } }, toString: 1, length: -1 }),
    () => JSON.parse('{"__proto__":{"polluted":true},"hasOwnProperty":null}'),
    () => ({ [someText(random)]: someText(random) }),
  ];
  return random.pick(makers)();
};

/** What no reader of JSON takes, or not as what it looks like. */
export const BROKEN: readonly string[] = [
  '',
  '{',
  '}',
  '{"a":',
  '[1,2',
  'null',
  '"text"',
  '12',
  'true',
  '[]',
  '{"a":1}{"b":2}',
  '{"name":"x","name":{}}',
  '{"__proto__":{"isAdmin":true}}',
  '\u0000',
  '\ufeff{}',
  '{"name":"\\ud800"}',
  '{"name":"\\u0000"}',
  '{"version":1e999}',
  '{"version":-0}',
  '[['.repeat(20_000),
  `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  'a=1&b=2',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
];

export const CONTENT_TYPES: readonly string[] = [
  'application/json',
  'application/json; charset=utf-7',
  'application/problem+json',
  'text/plain',
  'text/csv',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'application/json, text/plain',
  '/',
];
