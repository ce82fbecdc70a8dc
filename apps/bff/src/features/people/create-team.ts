import type { NewTeam, Team } from '@daybook/shared/people/team';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readTeam, setMembers } from './team-work.ts';

/** Makes a team of these users. */
export const createTeam = (
  deps: Deps,
  actor: Actor,
  { name, memberIds }: NewTeam,
): Promise<{ team: Team; operationId: string | null }> => {
  allow(actor, 'users.manage');
  return operate(deps, actor, { kind: 'team.create', label: `Made the team ${name}` }, async (op) => {
    const row = await op.insert('team', { id: newId(), name, created_at: op.now });
    await setMembers(op, row, memberIds);
    return { team: await readTeam(op, row.id) };
  });
};
