import { expect, test } from 'vitest';
import { amountText } from './amount-text.rules.ts';

test.each([
  [123_450, 'CHF', '1234.50'],
  [-5, 'EUR', '-0.05'],
  [0, 'USD', '0.00'],
  [1200, 'JPY', '1200'],
  [1, 'KWD', '0.001'],
  [999_999_999_999_999, 'EUR', '9999999999999.99'],
])('%d minor units of %s are %s', (minor, currency, text) => {
  expect(amountText(minor, currency)).toBe(text);
});
