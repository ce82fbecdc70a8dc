import { expect, test } from 'vitest';
import { readLanguage } from './language-name.rules.ts';

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de_CH', 'de-CH'],
  ['EN-us', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['allemand', 'de'],
  ['Tedesco', 'de'],
  ['German (Switzerland)', 'de'],
  ['English - United States', 'en'],
  ['Français', 'fr'],
  ['francais', 'fr'],
  ['Französisch', 'fr'],
  ['日本語', 'ja'],
  ['Rätoromanisch', 'rm'],
])('%s is %s', (text, tag) => {
  expect(readLanguage(text)).toBe(tag);
});

test.each(['', 'Elvish', 'zz', 'none', 'yes', '1', 'de fr'])('%j is no language we know', (text) => {
  expect(readLanguage(text)).toBeUndefined();
});
