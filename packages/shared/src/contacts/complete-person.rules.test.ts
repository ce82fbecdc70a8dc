import { array, assert, constantFrom, dictionary, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCompletion, completePerson } from './complete-person.rules.ts';
import { NO_VALUES, type PersonValues } from './person-values.ts';

const person = (values: Partial<PersonValues>): PersonValues => ({ ...NO_VALUES, ...values });

describe('existing values are completed, never overwritten', () => {
  test('an empty field takes the value, a filled one keeps its own', () => {
    const { filled, kept } = completePerson(
      person({ last_name: 'Weber', language: ' ' }),
      person({ last_name: 'Meier', language: 'de', zone: 'Europe/Zurich' }),
    );

    expect(filled).toEqual({ language: 'de', zone: 'Europe/Zurich' });
    expect(kept).toEqual(['last_name']);
  });

  test('further addresses, numbers and tags are added once', () => {
    const { added } = completePerson(
      person({ email: ['Jane@acme.com'], phone: ['+41 44 123 45 67'], tags: ['Fair'] }),
      person({
        email: ['jane@ACME.com', 'j@x.org', 'J@x.org'],
        phone: ['+41441234567'],
        tags: ['fair', 'VIP'],
      }),
    );

    expect(added).toEqual({ email: ['j@x.org'], tags: ['VIP'] });
  });

  test('the same in other words is no difference', () => {
    const { kept, changed } = completePerson(
      person({ account: 'Acme', linkedin: 'https://www.linkedin.com/in/jane', first_name: 'Zoë' }),
      person({ account: 'ACME GmbH', linkedin: 'linkedin.com/in/Jane/', first_name: 'ZOE' }),
    );

    expect(kept).toEqual([]);
    expect(changed).toBe(false);
  });

  test('no first name comes from somebody with another last name, no job title from another company', () => {
    const existing = person({ last_name: 'Weber', account: 'Acme' });
    const incoming = person({ first_name: 'Anna', last_name: 'Meier', account: 'Beta', job_title: 'CEO' });

    expect(completePerson(existing, incoming)).toMatchObject({
      changed: false,
      kept: ['first_name', 'last_name', 'job_title', 'account'],
    });
  });

  test('columns without a field are kept beside, those that are there stay', () => {
    const { extra } = completePerson(
      person({ extra: { Size: 'L', Note: '' } }),
      person({ extra: { Size: 'M', Note: 'a', toString: 'b', Empty: ' ' } }),
    );

    expect(extra).toEqual({ Note: 'a', toString: 'b' });
  });

  test('an id in the other product is no field to fill', () => {
    expect(completePerson(NO_VALUES, person({ external_id: '1' })).changed).toBe(false);
  });
});

const text = constantFrom(
  '',
  ' ',
  'a',
  'A',
  'Acme',
  'Acme AG',
  'j@x.org',
  'J@x.org',
  '+41 1',
  '+411',
  'linkedin.com/in/a',
);
const anybody = record({
  first_name: text,
  last_name: text,
  job_title: text,
  account: text,
  linkedin: text,
  lifecycle_stage: text,
  email: array(text, { maxLength: 3 }),
  phone: array(text, { maxLength: 3 }),
  tags: array(text, { maxLength: 3 }),
  extra: dictionary(constantFrom('a', 'b', '__proto__'), text),
});

const SINGLE = ['first_name', 'last_name', 'job_title', 'account', 'linkedin', 'lifecycle_stage'] as const;

test('the same row a second time changes nothing, and nothing that was there is lost', () => {
  assert(
    property(anybody, anybody, (existing, incoming) => {
      const after = applyCompletion(existing, completePerson(existing, incoming));

      expect(completePerson(after, incoming).changed).toBe(false);
      const lost = SINGLE.filter((key) => existing[key].trim() !== '' && after[key] !== existing[key]);
      expect(lost).toEqual([]);
      for (const key of ['email', 'phone', 'tags'] as const)
        expect(after[key].slice(0, existing[key].length)).toEqual(existing[key]);
    }),
    { numRuns: 2000 },
  );
});
