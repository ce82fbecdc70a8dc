import { expect, test } from 'vitest';
import { mayChange } from './may-change.ts';
import { aRow, ME, ZONE } from './testing-rows.ts';

const mine = aRow();
const theirs = aRow({
  owner: { id: '00000000-0000-7000-8000-0000000000bb', name: 'Ben Adeyemi', zone: ZONE },
});
const by = (role: 'viewer' | 'rep' | 'manager' | 'admin') => ({ id: ME, role });

test('a viewer changes no activity, not even one that bears his name', () => {
  expect(mayChange(by('viewer'), mine, ME)).toBe(false);
  expect(mayChange(by('viewer'), theirs, undefined)).toBe(false);
});

test('a rep changes what he owns or created, and not what is wholly a colleague’s', () => {
  expect(mayChange(by('rep'), mine, theirs.owner.id)).toBe(true);
  expect(mayChange(by('rep'), theirs, ME)).toBe(true);
  expect(mayChange(by('rep'), theirs, theirs.owner.id)).toBe(false);
  expect(mayChange(by('rep'), theirs, null)).toBe(false);
});

test('where the creator is not known, the server decides for a rep', () => {
  expect(mayChange(by('rep'), theirs, undefined)).toBe(true);
});

test('whether a colleague is in a manager’s team is the server’s to say; an administrator changes everything', () => {
  expect(mayChange(by('manager'), theirs, theirs.owner.id)).toBe(true);
  expect(mayChange(by('admin'), theirs, null)).toBe(true);
});
