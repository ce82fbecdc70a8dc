import { expect, test } from 'vitest';
import { readAmount, toMinor } from './amount.rules.ts';

test.each([
  ['1234.50', '1234.50', undefined],
  ["CHF 1'234.50", '1234.50', 'CHF'],
  ['1.234,56 €', '1234.56', 'EUR'],
  ['1 234,56 EUR', '1234.56', 'EUR'],
  ['$12,000', '12000', 'USD'],
  ['1,234,567.89', '1234567.89', undefined],
  ['1.234.567', '1234567', undefined],
  ['12.5', '12.5', undefined],
  ['0.125', '0.125', undefined],
  ['1234.567', '1234.567', undefined],
  ['-500', '-500', undefined],
  ['(500.00)', '-500.00', undefined],
  ['Fr. 20.-', '20', 'CHF'],
  ['12’000 CHF', '12000', 'CHF'],
])('%j is %s %s', (text, amount, currency) => {
  expect(readAmount(text)).toEqual({ amount, currency });
});

test.each(['', 'n/a', 'about 5', '5 of 6', '12 k'])('%j is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test('an amount is rounded to what its currency can say', () => {
  expect([toMinor('12.345', 'CHF'), toMinor('12.5', 'JPY'), toMinor('1.2345', 'KWD')]).toEqual([
    1235, 13, 1235,
  ]);
});
