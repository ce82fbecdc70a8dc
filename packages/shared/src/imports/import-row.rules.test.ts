import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../kernel/time.ts';
import type { DayHints } from './day-text.rules.ts';
import type { ImportColumn } from './import-column.ts';
import { guessColumns, recogniseProduct } from './import-mapping.rules.ts';
import { isBlankRow, isFooter, isSomebody, readRow } from './import-row.rules.ts';

const days: DayHints = { order: 'day-first', today: '2026-11-23' as LocalDate };
const read = (header: string, cells: readonly string[], columns?: readonly ImportColumn[]) =>
  readRow(
    cells,
    columns ?? recogniseProduct(header.split(','))?.columns ?? guessColumns(header.split(',')),
    days,
  );

test('a LinkedIn connection', () => {
  const { values, unread } = read('First Name,Last Name,URL,Email Address,Company,Position,Connected On', [
    'Zoë',
    'Müller',
    'https://www.linkedin.com/in/Zoe-M%C3%BCller/',
    '',
    'Acme AG',
    'Head of Sales',
    '12 Nov 2025',
  ]);

  expect(values).toEqual({
    first_name: 'Zoë',
    last_name: 'Müller',
    linkedin: 'https://www.linkedin.com/in/zoe-m%C3%BCller',
    account: 'Acme AG',
    job_title: 'Head of Sales',
    email: [],
    phone: [],
    tags: [],
    extra: { 'Connected On': '12 Nov 2025' },
  });
  expect(unread).toEqual([]);
});

describe('cells of several values', () => {
  test('Google parts them by colons, and its own groups say nothing', () => {
    const { values } = read('First Name,E-mail 1 - Value,Phone 1 - Value,Labels', [
      'Jane',
      'a@x.com ::: b@x.com',
      '+41 44 111 11 11 ::: +41 79 111 11 11',
      '* myContacts ::: Fair',
    ]);

    expect(values).toMatchObject({
      email: ['a@x.com', 'b@x.com'],
      phone: ['+41 44 111 11 11', '+41 79 111 11 11'],
      tags: ['Fair'],
    });
  });

  test('Pipedrive parts them by commas, and has them in several columns', () => {
    const { values } = read('Person - Name,Person - Email - Work,Person - Email - Home', [
      'Jan van Dijk',
      'a@x.com, b@x.com',
      'c@x.com',
    ]);

    expect(values).toMatchObject({
      first_name: 'Jan',
      last_name: 'van Dijk',
      email: ['a@x.com', 'b@x.com', 'c@x.com'],
    });
  });
});

describe('names', () => {
  test.each([
    ['Name', ['Weber, Jonas'], 'Jonas', 'Weber'],
    ['Name,Vorname', ['Weber', 'Jonas'], 'Jonas', 'Weber'],
    [
      'Person - Name,Person - First name,Person - Last name',
      ['Ignored Name', 'Jonas', 'Weber'],
      'Jonas',
      'Weber',
    ],
    [
      'First Name,Middle Name,Last Name,File As,Labels',
      ['Maria', 'José', 'García', '', ''],
      'Maria José',
      'García',
    ],
    ['First Name,Last Name,Account Name,Salutation', ['Jonas', '-', '', ''], 'Jonas', undefined],
  ])('%s: %j', (header, cells, first, last) => {
    expect(read(header, cells).values).toMatchObject({
      first_name: first,
      ...(last ? { last_name: last } : {}),
    });
    expect(read(header, cells).values.last_name).toBe(last);
  });

  test('an address in place of a name is taken as the address', () => {
    expect(read('Name,Firma', ['jane@x.com', 'Acme']).values).toMatchObject({ email: ['jane@x.com'] });
    expect(read('Name,Firma', ['jane@x.com', 'Acme']).values.first_name).toBeUndefined();
  });
});

describe('nothing is lost', () => {
  test('what a field cannot take is kept under its column', () => {
    const { values, unread } = read('Name,Email,Phone,LinkedIn,Birthday,Language,Time zone,Record ID', [
      'Jane',
      'jane(at)x.com, j@x.com',
      'ask',
      'https://lnkd.in/abc',
      'in May',
      'Elvish',
      'somewhere',
      '1.23457E+11',
    ]);

    expect(values).toMatchObject({ first_name: 'Jane', email: ['j@x.com'] });
    expect(values.extra).toEqual({
      Email: 'jane(at)x.com',
      Phone: 'ask',
      LinkedIn: 'https://lnkd.in/abc',
      Birthday: 'in May',
      Language: 'Elvish',
      'Time zone': 'somewhere',
      'Record ID': '1.23457E+11',
    });
    expect(unread).toHaveLength(7);
  });

  test('columns without a field, cells beyond the header and a second company are kept', () => {
    const { values, unread } = read('Record ID,First Name,Company Name,Associated Company,Lead Status', [
      '7',
      'Jane',
      'Acme',
      'Acme Holding',
      'New',
      'beyond',
    ]);

    expect(values).toMatchObject({ external_id: '7', account: 'Acme' });
    expect(values.extra).toEqual({
      'Associated Company': 'Acme Holding',
      'Lead Status': 'New',
      'Column 6': 'beyond',
    });
    expect(unread).toEqual([]);
  });

  test('a web page that is no profile is kept without a word', () => {
    const { values, unread } = read('First Name,Website 1 - Value,E-mail 1 - Value', [
      'Jane',
      'https://acme.com',
      '',
    ]);

    expect(values.extra).toEqual({ 'Website 1 - Value': 'https://acme.com' });
    expect(unread).toEqual([]);
  });

  test('a column named like part of an object is a column', () => {
    const columns = [
      { name: '__proto__', target: null },
      { name: 'Email', target: 'email' },
    ] as const;
    const { values } = read('', ['x', 'j@x.com'], columns);

    expect(Object.entries(values.extra)).toEqual([['__proto__', 'x']]);
  });

  test('a text too long for its field is kept whole beside it', () => {
    const long = 'x'.repeat(201);
    const { values } = read('Name,Job title', ['Jane', long]);

    expect(values.job_title).toBeUndefined();
    expect(values.extra).toEqual({ 'Job title': long });
  });
});

test('what our own export escaped is taken back', () => {
  const { values } = read('Name,Phone,Notes', ["'=Jane", "'+41 44 123 45 67", "'tis"]);

  expect(values).toMatchObject({ first_name: '=Jane', phone: ['+41 44 123 45 67'], notes: "'tis" });
});

test('blanks, line breaks and control characters are tidied, lines of a note stay', () => {
  const { values } = read('Name,Notes,Company', [' Jane\u0000 \n Doe ', 'a\r\nb\r\n', 'Acme \t AG']);

  expect(values).toMatchObject({ first_name: 'Jane', last_name: 'Doe', notes: 'a\nb', account: 'Acme AG' });
});

test('a cell is the same with and without blanks around it', () => {
  const text = array(
    constantFrom('a', 'N', '/', 'A', '-', '.', '0', '#', ' ', 'ü', ',', '@', '+', '\u0007', '\n', '\u00a0'),
  ).map((parts) => parts.join(''));
  const targets = ['first_name', 'phone', 'notes', null] as const;
  assert(
    property(text, constantFrom(...targets), (cell, target) => {
      const columns = [{ name: 'x', target }];
      expect(readRow([` ${cell.replace(/^[=@+-]+/, '')}\n`], columns, days)).toEqual(
        readRow([cell.replace(/^[=@+-]+/, '')], columns, days),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a birthday, a zone, a language and a stage are read as what they are', () => {
  const { values } = read('Name,Birthday,Time zone,Language,Lifecycle stage', [
    'Jane',
    '3/4/1980',
    'europe_slash_zurich',
    'Französisch',
    'Marketing Qualified Lead',
  ]);

  expect(values).toMatchObject({
    birthday: '1980-04-03',
    zone: 'Europe/Zurich',
    language: 'fr',
    lifecycle_stage: 'qualified',
  });
});

test('an address in place of a first name is the address', () => {
  const { values } = read('Vorname,Nachname,E-Mail', ['info@shop.example', '', 'info@shop.example']);

  expect(values).toMatchObject({ email: ['info@shop.example'] });
  expect(values.first_name).toBeUndefined();
});

test('a birthday of zeros is none', () => {
  expect(read('Name,Birthday', ['Jane', '0/0/00'])).toMatchObject({ values: { extra: {} }, unread: [] });
});

test('the lines Salesforce ends a report with are nobody', () => {
  const columns = guessColumns(['Name', 'Email', 'Phone']);

  expect(isFooter('salesforce', ['Copyright'], columns)).toBe(true);
  expect(isFooter('salesforce', ['Jane', 'j@x.com'], columns)).toBe(false);
  expect(isFooter('other', ['Jane'], columns)).toBe(false);
});

test('somebody has a name or an address', () => {
  expect(isSomebody(read('Name,Email,Phone', ['', '', '+41441234567']).values)).toBe(false);
  expect(isSomebody(read('Name,Email,Phone', ['', 'j@x.com', '']).values)).toBe(true);
  expect(isBlankRow(['', ' ', '\t'])).toBe(true);
  expect(isBlankRow(['', '0'])).toBe(false);
});
