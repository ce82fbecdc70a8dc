import { expect, test } from 'vitest';
import { currencyOf, weekStartOf } from './region.rules.ts';

test.each([
  ['de-CH', 'CHF', 1],
  ['en-US', 'USD', 7],
  ['en', 'USD', 7],
  ['en-GB', 'GBP', 1],
  ['pt-BR', 'BRL', 7],
  ['fr', 'EUR', 1],
  ['ar-EG', 'EUR', 6],
  ['not a locale', 'EUR', 1],
])('in %s one counts in %s and weeks start on day %i', (locale, currency, weekStart) => {
  expect([currencyOf(locale), weekStartOf(locale)]).toEqual([currency, weekStart]);
});
