import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const workspaceSpec: TableSpec<'workspace'> = { label: () => 'the workspace', refersTo: {} };

/** The job that moves a user's open timed activities after a change of zone. */
export const REZONE_JOB = 'activities.rezone';

export const usersSpec: TableSpec<'users'> = {
  label: (row) => `the user ${row.name}`,
  refersTo: {},
  settle: async (op, touched) => {
    for (const { before, after } of touched) {
      if (before === null || after === null || before.zone === after.zone) continue;
      op.enqueue({ kind: REZONE_JOB, payload: { userKey: after.key }, once: `${REZONE_JOB}:${after.key}` });
    }
  },
};

export const teamSpec: TableSpec<'team'> = { label: (row) => `the team ${row.name}`, refersTo: {} };

export const teamMemberSpec: TableSpec<'team_member'> = {
  label: () => 'a membership of a team',
  refersTo: { team_key: 'team', user_key: 'users' },
  partOf: (row) => ['team', row.team_key],
};
