import { Refusal } from '@daybook/shared/kernel/refusal';
import { allow } from '../../platform/allow.ts';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { NewJob, Operation } from '../../platform/operation/operation.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { revokeApiKeysOf } from '../../platform/session/api-key.store.ts';
import { removeCalendarFeedOf } from '../../platform/session/calendar-feed.store.ts';
import { removeSessions } from '../../platform/session/session.store.ts';
import { findActiveAdmins, findUserByEmail, hasUploads } from './people.store.ts';

export const workspaceSpec: TableSpec<'workspace'> = {
  label: () => 'the workspace',
  refersTo: {},
  settle: async ({ actor }) => allow(actor, 'settings.change'),
};

/** The job that moves a user's open timed activities after a change of zone, or of when they are reminded. */
export const REZONE_JOB = 'activities.rezone';

export const rezoneJob = (userKey: number): NewJob => ({
  kind: REZONE_JOB,
  payload: { userKey },
  once: `${REZONE_JOB}:${userKey}`,
});

type TouchedUser = Touched<'users'>;

const isActiveAdmin = (row: TouchedUser['after']): boolean => row?.role === 'admin' && row.active === 1;

/** Whether it is more than how somebody is called and where their day begins. */
const isAboutAccess = ({ before, after }: TouchedUser): boolean =>
  before === null ||
  after === null ||
  before.role !== after.role ||
  before.active !== after.active ||
  before.email_identity !== after.email_identity;

/** Undo and redo come this way too: who is no longer an admin cannot take back what they did as one. */
const refuseStrangers = ({ actor }: Operation, touched: readonly TouchedUser[]): void => {
  const others = touched.filter((user) => isAboutAccess(user) || user.after?.id !== actor.user?.id);
  if (others.length > 0) allow(actor, 'users.manage');
};

const refuseLosingLastAdmin = async (op: Operation, touched: readonly TouchedUser[]): Promise<void> => {
  if (!touched.some(({ before, after }) => isActiveAdmin(before) && !isActiveAdmin(after))) return;
  if ((await findActiveAdmins(op.db)).length > 0) return;
  const message = 'There would be no admin left. Make somebody else an admin first.';
  throw new Refusal('user.last-admin', { detail: message, errors: [{ path: 'role', message }] });
};

/** Who is deactivated is out at once, and so are their programs, for good. */
const endSessions = async (op: Operation, { key, before, after }: TouchedUser): Promise<void> => {
  if (before?.active !== 1 || after?.active !== 0) return;
  const ended = await Promise.all([revokeApiKeysOf(op.db, key, op.now), removeCalendarFeedOf(op.db, key)]);
  if (ended.includes(true)) op.touch('programs');
  for (const id of await removeSessions({ write: op.db }, key, null)) op.touch('sessions', id);
};

const rezone = (op: Operation, { before, after }: TouchedUser): void => {
  if (before === null || after === null || before.zone === after.zone) return;
  op.enqueue(rezoneJob(after.key));
};

export const usersSpec: TableSpec<'users'> = {
  label: (row) => `the user ${row.name}`,
  refersTo: {},
  needed: async ({ key }, db) => ((await hasUploads(db, key)) ? 'They have uploaded files.' : undefined),
  occupied: async (row, db) => {
    const user = await findUserByEmail(db, row.email_identity);
    return user === undefined || user.key === row.key ? undefined : `${user.name} has the email address now.`;
  },
  settle: async (op, touched) => {
    refuseStrangers(op, touched);
    await refuseLosingLastAdmin(op, touched);
    for (const user of touched) {
      await endSessions(op, user);
      rezone(op, user);
    }
  },
};

const refuseUnlessAdmin = async ({ actor }: Operation): Promise<void> => allow(actor, 'users.manage');

export const teamSpec: TableSpec<'team'> = {
  label: (row) => `the team ${row.name}`,
  refersTo: {},
  settle: refuseUnlessAdmin,
};

export const teamMemberSpec: TableSpec<'team_member'> = {
  label: () => 'a membership of a team',
  refersTo: { team_key: 'team', user_key: 'users' },
  partOf: (row) => ['team', row.team_key],
  settle: refuseUnlessAdmin,
};
