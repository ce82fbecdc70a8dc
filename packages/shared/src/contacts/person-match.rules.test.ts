import { describe, expect, test } from 'vitest';
import { type KnownPerson, matchPerson, type PersonKeys, personFingerprints } from './person-match.rules.ts';

const person = (keys: Partial<PersonKeys>): PersonKeys => ({
  name: '',
  emails: [],
  linkedin: [],
  externalIds: [],
  fingerprints: [],
  ...keys,
});
const known = (id: string, keys: Partial<PersonKeys>): KnownPerson => ({ id, ...person(keys) });
const whole = personFingerprints({ name: 'Jonas Weber', phones: ['+41441234567'], company: 'Acme' });
const JANE = 'linkedin.com/in/jane';

describe('the fingerprint of a person', () => {
  test.each([
    [{ name: 'Weber, Jonas', phones: ['+41 44 123 45 67'], company: 'ACME GmbH' }],
    [{ name: 'Dr. Jonas Weber', phones: ['+41441234567'], company: 'acme ag' }],
  ])('is the same for %j as for Jonas Weber of Acme', (traits) => {
    expect(personFingerprints(traits)).toEqual(whole);
  });

  test('tells missing parts from given ones', () => {
    const bare = { name: 'Jonas Weber', phones: [], company: '' };
    expect(personFingerprints(bare)).not.toEqual(personFingerprints({ ...bare, company: 'Acme' }));
    expect(personFingerprints(bare)).toEqual(personFingerprints({ ...bare, phones: [''] }));
  });

  test('is one for each phone, and none without a name', () => {
    expect(personFingerprints({ name: 'A B', phones: ['+411', '+412'], company: '' })).toHaveLength(2);
    expect(personFingerprints({ name: ' - ', phones: ['+411'], company: 'Acme' })).toEqual([]);
  });
});

describe('who a row stands for', () => {
  const all = { emails: ['e'], linkedin: [JANE], externalIds: ['hubspot:1'] };

  test('by email before LinkedIn before external id, whatever the order of those known', () => {
    const people = [
      known('by-id', { externalIds: ['hubspot:1'] }),
      known('by-link', { linkedin: [JANE] }),
      known('by-mail', { emails: ['e'] }),
    ];

    expect(matchPerson(person(all), people)).toMatchObject({
      id: 'by-mail',
      by: 'email',
      others: ['by-id', 'by-link'],
    });
    expect(matchPerson(person(all), people.slice(0, 2))).toMatchObject({ id: 'by-link', by: 'linkedin' });
    expect(matchPerson(person(all), people.slice(0, 1))).toMatchObject({
      id: 'by-id',
      by: 'external-id',
      others: [],
    });
  });

  test('nobody, where nothing agrees', () => {
    expect(matchPerson(person(all), [known('x', { emails: ['f'], externalIds: ['pipedrive:1'] })])).toEqual({
      kind: 'new',
    });
  });

  test('by fingerprint, where the row has nothing else', () => {
    const bare = personFingerprints({ name: 'Jonas Weber', phones: [], company: '' });

    expect(
      matchPerson(person({ fingerprints: whole }), [known('x', { emails: ['e'], fingerprints: whole })]),
    ).toMatchObject({
      id: 'x',
      by: 'fingerprint',
    });
    expect(matchPerson(person({ fingerprints: bare }), [known('x', { fingerprints: bare })])).toMatchObject({
      id: 'x',
    });
    expect(matchPerson(person({ fingerprints: bare }), [known('x', { fingerprints: whole })])).toEqual({
      kind: 'new',
    });
  });

  test('by a whole fingerprint also where the row has an email and the one known has none', () => {
    const row = person({ emails: ['e'], fingerprints: whole });

    expect(matchPerson(row, [known('x', { fingerprints: whole })])).toMatchObject({
      id: 'x',
      by: 'fingerprint',
    });
  });

  test('a row with an email is not matched by its name alone', () => {
    const bare = personFingerprints({ name: 'Jonas Weber', phones: [], company: 'Acme' });
    const row = person({ emails: ['e'], fingerprints: bare });

    expect(matchPerson(row, [known('x', { fingerprints: bare })])).toEqual({ kind: 'new' });
  });

  test.each([
    [{ emails: ['f'] }, { emails: ['e'] }],
    [{ linkedin: ['linkedin.com/in/john'] }, { linkedin: [JANE] }],
    [{ externalIds: ['hubspot:2'] }, { externalIds: ['hubspot:1'] }],
  ])('father and son at one desk stay two: %j against %j', (theirs, given) => {
    const row = person({ ...given, fingerprints: whole });

    expect(matchPerson(row, [known('x', { ...theirs, fingerprints: whole })])).toEqual({ kind: 'new' });
  });

  test('a member id and a chosen name are two addresses of one profile', () => {
    const row = person({ linkedin: [JANE], fingerprints: whole });
    const other = {
      linkedin: ['linkedin.com/in/ACoAABcDeFgHiJkLmNoPqRsTuVwXyZ0123456789'],
      fingerprints: whole,
    };

    expect(matchPerson(row, [known('x', other)])).toMatchObject({ id: 'x', by: 'fingerprint' });
  });

  test('two people behind one mailbox are pointed out', () => {
    const office = known('x', { name: 'Anna Meier', emails: ['info@acme.com'] });
    const match = (name: string) => matchPerson(person({ name, emails: ['info@acme.com'] }), [office]);

    expect(match('Jonas Weber')).toMatchObject({ id: 'x', nameDiffers: true });
    expect(match('A. Meier')).toMatchObject({ nameDiffers: false });
    expect(match('Anna Huber')).toMatchObject({ nameDiffers: false });
    expect(match('')).toMatchObject({ nameDiffers: false });
  });
});
