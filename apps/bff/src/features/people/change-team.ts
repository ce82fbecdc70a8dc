import type { Team, TeamChange } from '@daybook/shared/people/team';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadTeam, readTeam, setMembers } from './team-work.ts';

/** Renames a team, or gives it other members. */
export const changeTeam = (
  deps: Deps,
  actor: Actor,
  id: string,
  { name, memberIds }: TeamChange,
): Promise<{ team: Team; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'team.change', label: () => label }, async (op) => {
    const row = await loadTeam(op, actor, id);
    const next = await op.update('team', row, name === undefined ? {} : { name });
    if (memberIds !== undefined) await setMembers(op, next, memberIds);
    label =
      row.name === next.name
        ? `Changed the team ${row.name}`
        : `Renamed the team ${row.name} to ${next.name}`;
    return { team: await readTeam(op, id) };
  });
};
