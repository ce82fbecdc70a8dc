import { describe, expect, test } from 'vitest';
import { type Action, may, type Subject } from './may.rules.ts';
import { ROLES, type Role } from './role.ts';
import type { Scope } from './scope.ts';

const ASKER = 'asker';
const MATE = 'team mate';

/** Whose it is, seen from the one who asks. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  owned: { ownerId: ASKER, creatorId: 'somebody' },
  created: { ownerId: 'somebody', creatorId: ASKER },
  'of a team mate': { ownerId: MATE, creatorId: 'somebody' },
  'by a team mate': { ownerId: 'somebody', creatorId: MATE },
  "somebody else's": { ownerId: 'somebody', creatorId: 'somebody' },
  "nobody's": { ownerId: null, creatorId: null },
};

const OWN = ['owned', 'created'];
const TEAMS = [...OWN, 'of a team mate', 'by a team mate'];
const ALL = Object.keys(SUBJECTS);

/** Written by hand from what each role is for: whose things it may do the action to. */
const TABLE: Readonly<Record<Action, Readonly<Record<Role, readonly string[]>>>> = {
  'workspace.read': { viewer: ALL, rep: ALL, manager: ALL, admin: ALL },
  'own.change': { viewer: ALL, rep: ALL, manager: ALL, admin: ALL },
  'team.read-work': { viewer: ALL, rep: ALL, manager: ALL, admin: ALL },
  'activity.create': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'activity.change': { viewer: [], rep: OWN, manager: TEAMS, admin: ALL },
  'record.create': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'record.change': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'record.trash': { viewer: [], rep: OWN, manager: TEAMS, admin: ALL },
  'import.run': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'template.create': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'template.change': { viewer: [], rep: OWN, manager: TEAMS, admin: ALL },
  'view.create': { viewer: [], rep: ALL, manager: ALL, admin: ALL },
  'view.change': { viewer: [], rep: OWN, manager: TEAMS, admin: ALL },
  'operation.undo': { viewer: [], rep: OWN, manager: TEAMS, admin: ALL },
  'operation.read-all': { viewer: [], rep: [], manager: ALL, admin: ALL },
  'settings.change': { viewer: [], rep: [], manager: [], admin: ALL },
  'users.manage': { viewer: [], rep: [], manager: [], admin: ALL },
  'workspace.export': { viewer: [], rep: [], manager: [], admin: ALL },
  'record.erase': { viewer: [], rep: [], manager: [], admin: ALL },
  'demo.manage': { viewer: [], rep: [], manager: [], admin: ALL },
};

const actions = Object.entries(TABLE) as [Action, (typeof TABLE)[Action]][];

describe.each(actions)('%s', (action, allowed) => {
  test.each(ROLES)('as %s', (role) => {
    const asker = { id: ASKER, role, teamMates: [ASKER, MATE] };
    const reach = ALL.filter((whose) => may(asker, action, SUBJECTS[whose]));
    expect(reach).toEqual(allowed[role]);
  });
});

test("a rep in a team does not reach the team's things", () => {
  const rep = { id: ASKER, role: 'rep' as const, teamMates: [ASKER, MATE] };
  expect(may(rep, 'activity.change', { ownerId: MATE })).toBe(false);
});

test('a manager without a team reaches their own things only', () => {
  const manager = { id: ASKER, role: 'manager' as const, teamMates: [] };
  expect(may(manager, 'activity.change', { ownerId: ASKER })).toBe(true);
  expect(may(manager, 'activity.change', { ownerId: MATE })).toBe(false);
});

test('an action with no subject given is bound to nobody', () => {
  const rep = { id: ASKER, role: 'rep' as const, teamMates: [] };
  expect(may(rep, 'activity.change')).toBe(false);
  expect(may(rep, 'activity.create')).toBe(true);
});

test('a key takes away and never adds: reading, other writing, and what only admins may do', () => {
  const admin = { id: 'ada', role: 'admin', teamMates: [] } as const;
  const allowed = (scope: Scope, role: Role = 'admin') =>
    (['operation.read-all', 'activity.change', 'own.change', 'settings.change'] as const).filter((action) =>
      may({ ...admin, role, scope }, action, { ownerId: 'somebody else' }),
    );
  expect(allowed('read')).toEqual(['operation.read-all']);
  expect(allowed('write')).toEqual(['operation.read-all', 'activity.change', 'own.change']);
  expect(allowed('admin')).toEqual([
    'operation.read-all',
    'activity.change',
    'own.change',
    'settings.change',
  ]);
  expect(allowed('admin', 'viewer')).toEqual(['own.change']);
});
