import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadTeam, setMembers } from './team-work.ts';

/** Removes a team; its members stay, without it. */
export const deleteTeam = (deps: Deps, actor: Actor, id: string): Promise<{ operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'team.delete', label: () => label }, async (op) => {
    const row = await loadTeam(op, actor, id);
    label = `Deleted the team ${row.name}`;
    await setMembers(op, row, []);
    await op.remove('team', row);
    return {};
  });
};
