import { expect, test } from 'vitest';
import { mayChange } from './may-change.ts';
import { aRow, ME, ZONE } from './testing-rows.ts';

const BEN = '00000000-0000-7000-8000-0000000000bb';
const bens = (creatorId: string | null) =>
  aRow({ owner: { id: BEN, name: 'Ben Adeyemi', zone: ZONE }, creatorId });
const by = (role: 'viewer' | 'rep' | 'manager' | 'admin') => ({ id: ME, role });

test('a viewer changes no activity, not even one that bears his name', () => {
  expect(mayChange(by('viewer'), aRow())).toBe(false);
  expect(mayChange(by('viewer'), bens(ME))).toBe(false);
});

test('a rep changes what he owns or created; a row tells what is wholly a colleague’s before it is opened', () => {
  expect(mayChange(by('rep'), aRow({ creatorId: BEN }))).toBe(true);
  expect(mayChange(by('rep'), bens(ME))).toBe(true);
  expect(mayChange(by('rep'), bens(BEN))).toBe(false);
  expect(mayChange(by('rep'), bens(null))).toBe(false);
});

test('whether a colleague is in a manager’s team is the server’s to say; an administrator changes everything', () => {
  expect(mayChange(by('manager'), bens(BEN))).toBe(true);
  expect(mayChange(by('admin'), bens(null))).toBe(true);
});
