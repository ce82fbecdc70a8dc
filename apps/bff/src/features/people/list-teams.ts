import type { Team } from '@daybook/shared/people/team';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { listMemberIds, listTeamRows } from './teams.store.ts';

/** All teams with their members' ids, in order of name. */
export const listTeams = async ({ db }: Deps, user: CurrentUser): Promise<{ items: Team[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const [teams, members] = [await listTeamRows(db.read), await listMemberIds(db.read)];
  const byTeam = Map.groupBy(members, (member) => member.team_key);
  return {
    items: teams.map(({ key, id, name, version }) => ({
      id,
      name,
      version,
      memberIds: (byTeam.get(key) ?? []).map(({ user_id }) => user_id),
    })),
  };
};
