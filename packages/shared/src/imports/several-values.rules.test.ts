import { expect, test } from 'vitest';
import { splitEmails, splitPhones, splitTags } from './several-values.rules.ts';

test.each([
  ['a@x.com', ['a@x.com']],
  ['a@x.com, b@x.com', ['a@x.com', 'b@x.com']],
  ['a@x.com ::: b@x.com', ['a@x.com', 'b@x.com']],
  ['a@x.com;b@x.com;', ['a@x.com', 'b@x.com']],
  ['a@x.com b@x.com', ['a@x.com', 'b@x.com']],
  ['a@x.com\r\nb@x.com\r\na@x.com', ['a@x.com', 'b@x.com']],
  ['"Doe, Jane" <jane@x.com>, b@x.com', ['<jane@x.com>', 'b@x.com']],
  ['', []],
  [' , ', []],
])('the addresses in %j', (cell, emails) => {
  expect(splitEmails(cell)).toEqual(emails);
});

test.each([
  ['+41 44 123 45 67', ['+41 44 123 45 67']],
  ['+41 44 123 45 67, 079 123 45 67', ['+41 44 123 45 67', '079 123 45 67']],
  ['044/123 45 67 / 079/123 45 67', ['044/123 45 67', '079/123 45 67']],
  ['+1 ::: +2', ['+1', '+2']],
  ['02 11 / 12 34 56', ['02 11 / 12 34 56']],
])('the numbers in %j', (cell, phones) => {
  expect(splitPhones(cell)).toEqual(phones);
});

test.each([
  ['* myContacts ::: Fair 2025 ::: VIP', ['Fair 2025', 'VIP']],
  ['a;b, c', ['a', 'b', 'c']],
  ['*star', ['*star']],
])('the tags in %j', (cell, tags) => {
  expect(splitTags(cell)).toEqual(tags);
});
