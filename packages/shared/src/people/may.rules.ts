import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** Everything a request can do, as far as permission goes. */
export type Action =
  | 'workspace.read'
  | 'activity.create'
  | 'activity.change'
  | 'record.create'
  | 'record.change'
  | 'record.trash'
  | 'record.erase'
  | 'import.run'
  | 'workspace.export'
  | 'template.create'
  | 'template.change'
  | 'view.create'
  | 'view.change'
  | 'own.change'
  | 'operation.undo'
  | 'operation.read-all'
  | 'team.read-work'
  | 'settings.change'
  | 'users.manage'
  | 'demo.manage';

/** Who asks. `teamMates` are the ids of the users in the teams a manager leads or belongs to. */
export interface Asker {
  readonly id: string;
  readonly role: Role;
  readonly teamMates: readonly string[];
  /** Where a program asks for them: what its key allows. Absent: the person themselves. */
  readonly scope?: Scope;
}

/** What it is about: ids of the users it belongs to. Absent where the action has no subject. */
export interface Subject {
  readonly ownerId?: string | null;
  readonly creatorId?: string | null;
}

const RANK: Readonly<Record<Role, number>> = { viewer: 0, rep: 1, manager: 2, admin: 3 };

/** The least role for an action that does not depend on its subject. */
const LEAST: Readonly<Record<Action, Role>> = {
  'workspace.read': 'viewer',
  'own.change': 'viewer',
  'activity.create': 'rep',
  'activity.change': 'rep',
  'record.create': 'rep',
  'record.change': 'rep',
  'record.trash': 'rep',
  'record.erase': 'admin',
  'import.run': 'rep',
  'template.create': 'rep',
  'template.change': 'rep',
  'view.create': 'rep',
  'view.change': 'rep',
  'operation.undo': 'rep',
  'operation.read-all': 'manager',
  'team.read-work': 'viewer',
  'settings.change': 'admin',
  'users.manage': 'admin',
  'workspace.export': 'admin',
  'demo.manage': 'admin',
};

const READS: ReadonlySet<Action> = new Set<Action>([
  'workspace.read',
  'operation.read-all',
  'team.read-work',
]);

/** The least scope of a key for an action: what only admins may do is apart from other writing. */
const scopeFor = (action: Action): Scope => {
  if (READS.has(action)) return 'read';
  return LEAST[action] === 'admin' ? 'admin' : 'write';
};

const REACH: Readonly<Record<Scope, number>> = { read: 0, write: 1, admin: 2 };

const isInScope = ({ scope = 'admin' }: Asker, action: Action): boolean =>
  REACH[scope] >= REACH[scopeFor(action)];

const isTheirs = (asker: Asker, { ownerId, creatorId }: Subject): boolean =>
  ownerId === asker.id || creatorId === asker.id;

const isTheirTeams = (asker: Asker, { ownerId, creatorId }: Subject): boolean =>
  asker.teamMates.some((mate) => mate === ownerId || mate === creatorId);

/** Actions that reach only what is one's own, or for a manager also one's teams'. */
const BOUND_TO_SUBJECT: ReadonlySet<Action> = new Set<Action>([
  'activity.change',
  'record.trash',
  'template.change',
  'view.change',
  'operation.undo',
]);

/**
 * Whether `asker` may do `action` to `subject`. Viewers read; reps create, and change records and what they own or
 * created; managers also what their teams own or created; admins everything. A program may no more than its key allows.
 */
export const may = (asker: Asker, action: Action, subject: Subject = {}): boolean => {
  if (RANK[asker.role] < RANK[LEAST[action]] || !isInScope(asker, action)) return false;
  if (asker.role === 'admin' || !BOUND_TO_SUBJECT.has(action)) return true;
  return isTheirs(asker, subject) || (asker.role === 'manager' && isTheirTeams(asker, subject));
};
