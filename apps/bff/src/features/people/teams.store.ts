import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { TeamMemberTable, TeamTable } from '../../platform/db/people-tables.ts';

export type TeamEntity = Selectable<TeamTable>;
export type TeamMemberEntity = Selectable<TeamMemberTable>;

export const findTeamById = (db: Reader, id: string): Promise<TeamEntity | undefined> =>
  db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();

export const listTeamRows = (db: Reader): Promise<TeamEntity[]> =>
  db.selectFrom('team').selectAll().orderBy('name').orderBy('key').execute();

export const findMembers = (db: Reader, teamKey: number): Promise<TeamMemberEntity[]> =>
  db.selectFrom('team_member').selectAll().where('team_key', '=', teamKey).orderBy('key').execute();

/** The members of all teams, or of one, by the public id of the user. */
export const listMemberIds = (
  db: Reader,
  teamKey?: number,
): Promise<{ team_key: number; user_id: string }[]> => {
  let query = db
    .selectFrom('team_member')
    .innerJoin('users', 'users.key', 'team_member.user_key')
    .select(['team_member.team_key', 'users.id as user_id']);
  if (teamKey !== undefined) query = query.where('team_member.team_key', '=', teamKey);
  return query.orderBy('users.sort_name').orderBy('users.key').execute();
};

/** The ids of the teams a user belongs to. */
export const findTeamIds = async (db: Reader, userKey: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('team_member')
    .innerJoin('team', 'team.key', 'team_member.team_key')
    .select('team.id')
    .where('team_member.user_key', '=', userKey)
    .orderBy('team.key')
    .execute();
  return rows.map(({ id }) => id);
};
