import type { Selectable } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { UsersTable } from '../../platform/db/people-tables.ts';

export type UserEntity = Selectable<UsersTable>;

export const findUserById = (db: Reader, id: string): Promise<UserEntity | undefined> =>
  db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();

const readByKey = hotRead((db, key: number) => db.selectFrom('users').selectAll().where('key', '=', key));

export const findUserByKey = async (db: Reader, key: number): Promise<UserEntity | undefined> =>
  (await readByKey(db, key)).rows[0];

export const findUserByEmail = (db: Reader, emailIdentity: string): Promise<UserEntity | undefined> =>
  db.selectFrom('users').selectAll().where('email_identity', '=', emailIdentity).executeTakeFirst();

/** The name of a user as history tells it; a removed one is "somebody". */
export const findUserName = async (db: Reader, key: number | null): Promise<string> => {
  if (key === null) return 'nobody';
  return (await findUserByKey(db, key))?.name ?? 'somebody';
};

/** Everybody who can own work, with the zone that decides their day. */
export const findActiveUsers = (db: Reader): Promise<Pick<UserEntity, 'key' | 'zone'>[]> =>
  db.selectFrom('users').select(['key', 'zone']).where('active', '=', 1).orderBy('key').execute();

export const findTeamUsers = (db: Reader, teamId: string): Promise<Pick<UserEntity, 'key' | 'zone'>[]> =>
  db
    .selectFrom('team')
    .innerJoin('team_member', 'team_member.team_key', 'team.key')
    .innerJoin('users', 'users.key', 'team_member.user_key')
    .select(['users.key', 'users.zone'])
    .where('team.id', '=', teamId)
    .orderBy('users.key')
    .execute();

export const findUsersByIds = (db: Reader, ids: readonly string[]): Promise<UserEntity[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('users').selectAll().where('id', 'in', ids).orderBy('key').execute();

/** Everybody in order of name, or those who are active. */
export const listUserRows = (db: Reader, { activeOnly }: { activeOnly: boolean }): Promise<UserEntity[]> => {
  const query = db.selectFrom('users').selectAll().orderBy('sort_name').orderBy('key');
  return (activeOnly ? query.where('active', '=', 1) : query).execute();
};

/** Tells the addresses of all users, by id; of one who is not known nothing. */
export const findEmailOf = async (db: Reader): Promise<(userId: string) => string> => {
  const emails = new Map(
    (await db.selectFrom('users').select(['id', 'email']).execute()).map(({ id, email }) => [id, email]),
  );
  return (userId) => emails.get(userId) ?? '';
};

/** Those who can sign in and make others admins. */
export const findActiveAdmins = (db: Reader): Promise<UserEntity[]> =>
  db
    .selectFrom('users')
    .selectAll()
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .orderBy('key')
    .execute();

/** How Daybook looks to a user: theirs alone, so outside the journal. */
export const savePreferences = async (
  db: Reader,
  key: number,
  preferences: Partial<
    Pick<
      UserEntity,
      'locale' | 'week_start' | 'theme' | 'remind_before' | 'work_from' | 'work_to' | 'work_days'
    >
  >,
): Promise<void> => {
  await db.updateTable('users').set(preferences).where('key', '=', key).execute();
};

/** Whether somebody has uploaded a file, to keep or to import; these stand in no journal. */
export const hasUploads = async (db: Reader, userKey: number): Promise<boolean> => {
  const uploads = await Promise.all([
    db.selectFrom('file').select('key').where('creator_key', '=', userKey).limit(1).execute(),
    db.selectFrom('import_run').select('key').where('creator_key', '=', userKey).limit(1).execute(),
  ]);
  return uploads.some((rows) => rows.length > 0);
};
