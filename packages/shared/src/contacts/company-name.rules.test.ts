import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyNameFolds, foldCompanyName, isSameCompany } from './company-name.rules.ts';
import { LEGAL_FORMS } from './legal-forms.ts';

const SAME: readonly (readonly [string, ...string[]])[] = [
  [
    'Acme',
    'ACME GmbH',
    'Acme, Inc.',
    'acme ag',
    'Acme G.m.b.H.',
    'Acme Ges.m.b.H.',
    'The Acme Company',
    ' acme  ',
  ],
  ['Acme', 'Acme S.A.', 'ACME SAS', 'Acme S.à r.l.', 'Acme S.p.A.', 'Acme S. p. A.', 'Acme srl', 'Acme S.L.'],
  [
    'Acme',
    'Acme Ltd.',
    'Acme Limited',
    'Acme LLC',
    'Acme L.L.C.',
    'Acme Corp.',
    'Acme plc',
    'Acme (Pty) Ltd',
  ],
  ['Acme', 'Acme B.V.', 'Acme N.V.', 'Acme AB', 'Acme A/S', 'Acme ApS', 'Acme Oy', 'Acme AS', 'Acme ASA'],
  [
    'Acme',
    'Acme sp. z o.o.',
    'ACME Sp. z o. o.',
    'Acme s.r.o.',
    'Acme spol. s r.o.',
    'Acme d.o.o.',
    'Acme Kft.',
  ],
  ['Acme', 'Acme KK', 'Acme K.K.', 'Acme Co., Ltd.', 'Acme Sdn Bhd', 'Acme Pvt. Ltd.', 'Acme S.A. de C.V.'],
  [
    'Acme',
    'Acme UG (haftungsbeschränkt)',
    'Acme GmbH & Co. KG',
    'Acme AG & Co. KGaA',
    'Acme Ltd. Şti.',
    'Acme A.Ş.',
  ],
  ['Müller & Söhne', 'Muller und Sohne GmbH', 'MÜLLER + SÖHNE OHG', 'Müller and Söhne'],
  ["L'Oréal", 'L’OREAL S.A.', 'loreal'],
  ['Straße 1', 'Strasse 1 KG'],
  ['Ромашка', 'ООО «Ромашка»'],
  ['トヨタ自動車', 'トヨタ自動車株式会社', '株式会社トヨタ自動車', '（株）トヨタ自動車'],
  ['삼성', '삼성 주식회사', '㈜삼성'],
  ['ＡＣＭＥ', 'acme'],
];

describe('which names stand for one company', () => {
  test.each(SAME.flatMap(([first, ...others]) => others.map((other) => [first, other])))(
    '%s = %s',
    (one, other) => {
      expect(foldCompanyName(other)).toBe(foldCompanyName(one));
      expect(isSameCompany(one, other)).toBe(true);
    },
  );

  test.each([
    ['Acme', 'Acme Holding AG'],
    ['Acme Schweiz AG', 'Acme Deutschland GmbH'],
    ['AG', 'GmbH'],
    ['The The', 'Acme'],
    ['ガス', 'カス'],
    ['Y', 'En'],
    ['', ''],
    ['', ' '],
  ])('%s and %s are not', (one, other) => {
    expect(isSameCompany(one, other)).toBe(false);
  });
});

test.each([
  ['AG', 'ag'],
  ['Inc. AG', 'inc'],
  ['The Limited', 'limited'],
  ['& Co.', '&'],
  ['!!!', '!!!'],
  ['株式会社', '株式会社'],
])('nothing folds to an empty name: %s is %s', (name, folded) => {
  expect(foldCompanyName(name)).toBe(folded);
});

const anyName = oneof(
  string({ unit: 'grapheme', maxLength: 30 }),
  array(
    constantFrom(
      'The',
      'and',
      '&',
      'Acme',
      'A',
      'S.',
      'p.A.',
      'Co.',
      'GmbH',
      '株式会社',
      'ООО',
      's.r.o.',
      'É',
      ',',
    ),
  ).map((words) => words.join(' ')),
);

test('a name with anything to see never folds to nothing, and folding again changes nothing', () => {
  assert(
    property(anyName, (name) => {
      const folded = foldCompanyName(name);
      return (name.trim() === '') === (folded === '') && foldCompanyName(folded) === folded;
    }),
    { numRuns: 2000 },
  );
});

test.each([...LEGAL_FORMS])('a company keeps its name whatever form it has: %s', (form) => {
  expect(foldCompanyName(`Zarathustra ${form}`)).toBe('zarathustra');
});

describe('names with their umlauts spelled out', () => {
  test.each([
    ['Groß & Söhne', 'GROSS & SOEHNE'],
    ['Groß & Söhne GmbH', 'Gross und Sohne'],
    ['Michael Müller AG', 'Michael Mueller'],
    ['Jörg Bäuerle', 'JOERG BAEUERLE'],
    ['Ørsted A/S', 'Oersted'],
    ['Ångström', 'Aangstroem AB'],
    ['Mu\u0308ller', 'Mueller'],
  ])('%s = %s, and each is kept where the other is looked for', (one, other) => {
    expect(isSameCompany(one, other)).toBe(true);
    expect(companyNameFolds(one)).toContain(foldCompanyName(other));
    expect(companyNameFolds(other)).toContain(foldCompanyName(one));
  });

  test.each([
    ['Bluemer', 'Blumer'],
    ['Bauer', 'Baur'],
    ['Michael', 'Michal'],
    ['Noel', 'Nol'],
  ])('%s is not %s: no umlaut is left out', (one, other) => {
    expect(isSameCompany(one, other)).toBe(false);
  });

  test('a name is kept in few places, its own the first of them, however it is written', () => {
    expect(companyNameFolds('Acme AG')).toEqual(['acme']);
    assert(
      property(
        oneof(
          string({ maxLength: 600, unit: 'grapheme' }),
          string({ unit: constantFrom('a', 'o', 'e', 'ü', ' ') }),
        ),
        (name) => {
          const folds = companyNameFolds(name);
          expect(folds[0]).toBe(foldCompanyName(name));
          expect(folds.length).toBeLessThanOrEqual(17);
        },
      ),
    );
  });
});
