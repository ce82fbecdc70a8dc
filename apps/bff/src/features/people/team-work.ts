import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Team } from '@daybook/shared/people/team';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUsersByIds } from './people.store.ts';
import { findMembers, findTeamById, listMemberIds, type TeamEntity } from './teams.store.ts';

/** Loads a team for a change by somebody who may manage users. */
export const loadTeam = async (op: Operation, actor: Actor, id: string): Promise<TeamEntity> => {
  allow(actor, 'users.manage');
  return found(await findTeamById(op.db, id), 'team');
};

/** Makes these users the members of a team, and nobody else. */
export const setMembers = async (
  op: Operation,
  team: TeamEntity,
  userIds: readonly string[],
): Promise<void> => {
  const users = await findUsersByIds(op.db, [...new Set(userIds)]);
  if (users.length < new Set(userIds).size) {
    const message = 'One of these users is not there any more.';
    throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'memberIds', message }] });
  }
  const before = await findMembers(op.db, team.key);
  const keys = new Set(users.map(({ key }) => key));
  for (const member of before) if (!keys.has(member.user_key)) await op.remove('team_member', member);
  const there = new Set(before.map(({ user_key }) => user_key));
  const joining = users.filter(({ key }) => !there.has(key));
  await op.insertMany(
    'team_member',
    joining.map(({ key }) => ({ team_key: team.key, user_key: key })),
  );
};

/** The team as the contract has it. */
export const readTeam = async (op: Operation, id: string): Promise<Team> => {
  const { key, name, version } = found(await findTeamById(op.db, id), 'team');
  const members = await listMemberIds(op.db, key);
  return { id, name, version, memberIds: members.map(({ user_id }) => user_id) };
};
