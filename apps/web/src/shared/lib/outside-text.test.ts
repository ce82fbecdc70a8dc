import { expect, test } from 'vitest';
import { withoutScheme } from './outside-text.ts';

test('an address on the web is read without what every address begins and ends with', () => {
  expect(withoutScheme('https://www.northwind.example/')).toBe('northwind.example');
  expect(withoutScheme('HTTP://northwind.example/team?of=2')).toBe('northwind.example/team?of=2');
  expect(withoutScheme('northwind.example')).toBe('northwind.example');
  expect(withoutScheme('linkedin.com/in/ana/')).toBe('linkedin.com/in/ana/');
});
