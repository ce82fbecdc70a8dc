import { expect, test } from 'vitest';
import { type CustomFieldLike, completedOptions, keyFor, wrongDefinition } from './custom-field.rules.ts';
import { type CustomWritten, customText, readCustom } from './custom-value.rules.ts';

const field = (given: Partial<CustomFieldLike>): CustomFieldLike => ({
  of: 'contact',
  key: 'own',
  label: 'Own',
  description: '',
  type: 'text',
  several: false,
  options: [],
  required: false,
  retired: false,
  ...given,
});

const read = (given: Partial<CustomFieldLike>, value: CustomWritten, before: CustomWritten = null) => {
  const result = readCustom(field(given), value, before);
  return result.ok ? result.value : `! ${result.detail?.detail}`;
};

test('a key comes out of any label, is short, and is never taken twice', () => {
  expect(keyFor('Größe (EU)', [], 'field')).toBe('gro_e_eu');
  expect(keyFor('客户级别', [], 'field')).toBe('field');
  expect(keyFor('2nd phone', ['nd_phone'], 'field')).toBe('nd_phone_2');
  expect(keyFor('x'.repeat(90), [], 'field')).toHaveLength(36);
  expect(keyFor('Constructor', [], 'field')).toBe('constructor_2');
});

test('options keep their values when they are renamed, and one that is left out is retired', () => {
  const before = completedOptions([{ label: 'Small' }, { label: 'Large' }]);
  expect(completedOptions([{ value: 'large', label: 'Huge' }, { label: 'Small!' }], before)).toEqual([
    { value: 'large', label: 'Huge', retired: false },
    { value: 'small_2', label: 'Small!', retired: false },
    { value: 'small', label: 'Small', retired: true },
  ]);
});

test('a choice needs an option that is offered', () => {
  const options = [{ value: 'a', label: 'A', retired: true }];
  expect(wrongDefinition(field({ type: 'option', options }))?.path).toBe('options');
});

test('what is written is read by the type of the field, or refused in a sentence', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B', retired: true },
  ];
  expect(read({}, '  two \n lines ')).toBe('two   lines');
  expect(read({}, '   ')).toBeNull();
  expect(read({ required: true }, '')).toBe('! Own cannot be empty.');
  expect(read({ type: 'number' }, Number.POSITIVE_INFINITY)).toBe('! Give a number, such as 12.5.');
  expect(read({ type: 'url' }, 'javascript:alert(1)')).toMatch(/^! Give a web address/);
  expect(read({ type: 'url' }, 'https://intranet/x')).toBe('https://intranet/x');
  expect(read({ type: 'day' }, '2026-02-30')).toMatch(/^! Give a day that exists/);
  expect(read({ type: 'yes-no' }, 'yes')).toBe('! Choose yes or no.');
  expect(read({ type: 'money' }, { minor: 1.5, currency: 'EUR' })).toMatch(/^! Give an amount/);
  expect(read({ type: 'text' }, 'x'.repeat(501))).toBe('! Use at most 500 characters.');
  expect(read({ type: 'option', options }, 'b')).toBe('! There is no b to choose here.');
  expect(read({ type: 'option', options, several: true }, ['b', 'a'], ['b'])).toEqual(['a', 'b']);
});

test('values are told in words', () => {
  const options = [
    { value: 'a', label: 'Golf' },
    { value: 'b', label: 'Chess' },
  ];
  expect(customText(field({ type: 'option', several: true, options }), ['a', 'b'])).toBe('Golf, Chess');
  expect(customText(field({ type: 'money' }), { minor: 120_050, currency: 'EUR' })).toBe('1200.50 EUR');
  expect(customText(field({ type: 'yes-no' }), false)).toBe('No');
  expect(customText(field({}), undefined)).toBeNull();
});
