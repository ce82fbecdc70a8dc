import type { Role } from '@daybook/shared/people/role';
import type { CurrentUser } from '../actor.ts';
import { hotRead } from '../db/hot.ts';
import type { Db, Reader } from '../db/open.ts';

/** A session ends when it was not used for this long. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;
/** How stale "last seen" may be: writing it on every request would cost more than it tells. */
const SEEN_MS = 5 * 60 * 1000;

export interface Session {
  readonly id: string;
  readonly seenAt: number;
  readonly user: CurrentUser;
}

const readSession = hotRead((db, tokenHash: string, now: number) =>
  db
    .selectFrom('session')
    .innerJoin('users', 'users.key', 'session.user_key')
    .select([
      'session.id as session_id',
      'session.seen_at',
      'users.key',
      'users.id',
      'users.name',
      'users.role',
      'users.zone',
      'users.locale',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('users.active', '=', 1),
);

/** The live session of a token and the user it belongs to: one point read, and one more for managers. */
export const findSession = async (
  db: Reader,
  tokenHash: string,
  now: number,
): Promise<Session | undefined> => {
  const [row] = (await readSession(db, tokenHash, now)).rows;
  if (row === undefined) return undefined;
  const { session_id, seen_at, role, ...user } = row;
  const teamMates = role === 'manager' ? await findTeamMates(db, user.key) : [];
  return { id: session_id, seenAt: seen_at, user: { ...user, role: role as Role, teamMates } };
};

/** The ids of everyone in the teams of a user. */
export const findTeamMates = async (db: Reader, userKey: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('team_member as mine')
    .innerJoin('team_member as theirs', 'theirs.team_key', 'mine.team_key')
    .innerJoin('users', 'users.key', 'theirs.user_key')
    .select('users.id')
    .distinct()
    .where('mine.user_key', '=', userKey)
    .execute();
  return rows.map(({ id }) => id);
};

/** The user with their rights, for work done on their behalf after the request. */
export const findCurrentUser = async (db: Reader, userKey: number): Promise<CurrentUser | undefined> => {
  const row = await db
    .selectFrom('users')
    .select(['key', 'id', 'name', 'role', 'zone', 'locale'])
    .where('key', '=', userKey)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      role: row.role as Role,
      teamMates: row.role === 'manager' ? await findTeamMates(db, row.key) : [],
    }
  );
};

export interface NewSession {
  readonly tokenHash: string;
  readonly id: string;
  readonly userKey: number;
  readonly now: number;
  readonly agent: string;
  readonly address: string;
}

export const insertSession = async (
  { write }: Db,
  { tokenHash, id, userKey, now, agent, address }: NewSession,
): Promise<void> => {
  await write
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      id,
      user_key: userKey,
      created_at: now,
      seen_at: now,
      expires_at: now + SESSION_MS,
      agent,
      address,
    })
    .execute();
};

/** Notes that a session is in use, at most every few minutes; answers whether it was prolonged with that. */
export const seeSession = async ({ write }: Db, session: Session, now: number): Promise<boolean> => {
  if (now - session.seenAt < SEEN_MS) return false;
  await write
    .updateTable('session')
    .set({ seen_at: now, expires_at: now + SESSION_MS })
    .where('id', '=', session.id)
    .execute();
  return true;
};

export const listSessions = (db: Reader, userKey: number, now: number) =>
  db
    .selectFrom('session')
    .select(['id', 'agent', 'address', 'created_at', 'seen_at'])
    .where('user_key', '=', userKey)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();

/** Ends one session of a user; answers whether there was one. */
export const removeSession = async ({ write }: Db, userKey: number, id: string): Promise<boolean> => {
  const { numDeletedRows } = await write
    .deleteFrom('session')
    .where('user_key', '=', userKey)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
};

/** Ends all sessions of a user, but the one named; answers the ids of those ended. */
export const removeSessions = async (
  { write }: Pick<Db, 'write'>,
  userKey: number,
  exceptId: string | null,
): Promise<string[]> => {
  let query = write.deleteFrom('session').where('user_key', '=', userKey);
  if (exceptId !== null) query = query.where('id', '<>', exceptId);
  const rows = await query.returning('id').execute();
  return rows.map(({ id }) => id);
};

export const removeExpiredSessions = async ({ write }: Db, now: number): Promise<void> => {
  await write.deleteFrom('session').where('expires_at', '<=', now).execute();
};

const AT_ONCE = 500;

/** Which of these sessions have neither ended nor run out. */
export const findLiveSessionIds = async (
  db: Reader,
  ids: readonly string[],
  now: number,
): Promise<ReadonlySet<string>> => {
  const live = new Set<string>();
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const rows = await db
      .selectFrom('session')
      .innerJoin('users', 'users.key', 'session.user_key')
      .select('session.id')
      .where('session.id', 'in', ids.slice(i, i + AT_ONCE))
      .where('session.expires_at', '>', now)
      .where('users.active', '=', 1)
      .execute();
    for (const { id } of rows) live.add(id);
  }
  return live;
};
