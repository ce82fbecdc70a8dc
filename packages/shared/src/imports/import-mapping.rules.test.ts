import { describe, expect, test } from 'vitest';
import { externalIdentity } from './external-id.rules.ts';
import { columnNames, foldHeader } from './header-name.rules.ts';
import type { ImportColumn } from './import-column.ts';
import { guessColumns, namesSomebody, recogniseProduct } from './import-mapping.rules.ts';
import { PRODUCT_HEADERS } from './product-headers.cases.ts';

const mapped = (columns: readonly ImportColumn[]): Record<string, string> =>
  Object.fromEntries(columns.flatMap(({ name, target }) => (target === null ? [] : [[name, target]])));

describe('the exports that are known by their header', () => {
  test.each(PRODUCT_HEADERS)('%s: %s', (source, header, targets) => {
    const recognised = recogniseProduct(header.split(','));

    expect(recognised?.source).toBe(source);
    expect(recognised?.columns.map(({ name }) => name)).toEqual(header.split(','));
    expect(mapped(recognised?.columns ?? [])).toEqual(targets);
  });

  test('are known in whatever order and case their columns are', () => {
    for (const [source, header] of PRODUCT_HEADERS.filter(([, names]) => !names.includes('LastName')))
      expect(recogniseProduct(header.toUpperCase().split(',').toReversed())?.source).toBe(source);
  });

  test.each([
    'Notes:',
    'First Name,Last Name,Company',
    'Name,Email,Phone',
    'Vorname,Nachname,E-Mail,Firma',
    'id,name',
    '',
  ])('%j is none of them', (header) => {
    expect(recogniseProduct(header.split(','))).toBeUndefined();
  });
});

test('a custom property of a known product is taken where its name says what it is', () => {
  const columns = recogniseProduct(['Record ID', 'Email', 'Name', 'LinkedIn', 'Fax', 'Mail'])?.columns;

  expect(mapped(columns ?? [])).toEqual({
    'Record ID': 'external_id',
    Email: 'email',
    Name: 'full_name',
    LinkedIn: 'linkedin',
  });
});

describe('columns of any other file, by their names', () => {
  test.each([
    ['Full Name,Email,Phone,Company,Job Title', 'full_name email phone account job_title'],
    ['first_name,last_name,emailAddress,companyName', 'first_name last_name email account'],
    [
      'Name,Vorname,Firma,Funktion,Tel. G,Natel,E-Mail,Bemerkungen',
      'last_name first_name account job_title phone phone email notes',
    ],
    ['Name,Firma', 'full_name account'],
    [
      'Nachname,Vorname,E-Mail (geschäftlich),Telefon privat,Geburtsdatum,Sprache',
      'last_name first_name email phone birthday language',
    ],
    [
      'Nom,Prénom,Société,Poste,Adresse e-mail,Téléphone portable,Langue',
      'last_name first_name account job_title email phone language',
    ],
    ['Nom complet,Entreprise,Courriel', 'full_name account email'],
    [
      'Nome,Cognome,Azienda,Ruolo,Indirizzo e-mail,Cellulare,Data di nascita',
      'first_name last_name account job_title email phone birthday',
    ],
    ['Email 1,Email 2,Work phone,Private phone', 'email email phone phone'],
    ['LinkedIn,LinkedIn Profile URL', 'linkedin -'],
    ['Company,Organisation', 'account -'],
    ['ID,Street,Fax,Salutation,Industry', '- - - - -'],
  ])('%s', (header, targets) => {
    expect(guessColumns(header.split(',')).map(({ target }) => target ?? '-')).toEqual(targets.split(' '));
  });
});

test('a file without a name or an address for anybody cannot be imported', () => {
  expect(namesSomebody(guessColumns(['Company', 'Phone']))).toBe(false);
  expect(namesSomebody(guessColumns(['E-Mail']))).toBe(true);
});

test('every column has a name of its own', () => {
  expect(columnNames(['Phone', ' Phone ', '', 'Phone (2)', 'a\nb', ''])).toEqual([
    'Phone',
    'Phone (2)',
    'Column 3',
    'Phone (2) (2)',
    'a b',
    'Column 6',
  ]);
});

test.each([
  ['E-mail 1 - Value', 'e mail # value'],
  ['FirstName', 'first name'],
  ['first_name', 'first name'],
  ['LinkedInUrl', 'linkedin url'],
  ['Téléphone (bureau)', 'telephone bureau'],
])('the column %s is known as %s', (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

describe('the identity of an id in another product', () => {
  test('is the product and the id', () => {
    expect(externalIdentity('hubspot', [], '151')).toBe('hubspot:151');
    expect(externalIdentity('salesforce', [], '0035g00000AbCdEAAV')).toBe('salesforce:0035g00000AbCdE');
    expect(externalIdentity('salesforce', [], '0035g00000AbCdE')).toBe('salesforce:0035g00000AbCdE');
  });

  test('two lists that both count from one are not mixed up', () => {
    const one = externalIdentity('other', ['Record ID', 'Name'], '1');

    expect(one).toBe(externalIdentity('other', ['record id', 'NAME'], '1'));
    expect(one).not.toBe(externalIdentity('other', ['Record ID', 'Email'], '1'));
  });
});
