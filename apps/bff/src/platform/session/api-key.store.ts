import type { Role } from '@daybook/shared/people/role';
import type { Scope } from '@daybook/shared/people/scope';
import type { CurrentUser } from '../actor.ts';
import { hotRead } from '../db/hot.ts';
import type { Db, Reader } from '../db/open.ts';
import { findTeamMates } from './session.store.ts';

/** How stale "last used" may be. */
const USED_MS = 60 * 1000;

/** A program that has shown a key that works, and the user it acts as, with no more than the key allows. */
export interface Program {
  readonly apiKeyKey: number;
  readonly usedAt: number;
  readonly scope: Scope;
  readonly user: CurrentUser;
}

const readApiKey = hotRead((db, tokenHash: string, now: number) =>
  db
    .selectFrom('api_key')
    .innerJoin('users', 'users.key', 'api_key.user_key')
    .select([
      'api_key.key as api_key_key',
      'api_key.used_at',
      'api_key.scope',
      'users.key',
      'users.id',
      'users.name',
      'users.role',
      'users.zone',
      'users.locale',
    ])
    .where('api_key.token_hash', '=', tokenHash)
    .where('api_key.revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('api_key.expires_at', 'is', null), eb('api_key.expires_at', '>', now)]))
    .where('users.active', '=', 1),
);

/** The program of a key that works: one point read, and one more for managers. */
export const findProgram = async (
  db: Reader,
  tokenHash: string,
  now: number,
): Promise<Program | undefined> => {
  const [row] = (await readApiKey(db, tokenHash, now)).rows;
  if (row === undefined) return undefined;
  const { api_key_key, used_at, role, ...user } = row;
  const scope = row.scope as Scope;
  const teamMates = role === 'manager' ? await findTeamMates(db, user.key) : [];
  return {
    apiKeyKey: api_key_key,
    usedAt: used_at ?? 0,
    scope,
    user: { ...user, scope, role: role as Role, teamMates },
  };
};

/** Notes that a key is in use and from where, at most once a minute. */
export const seeProgram = async (
  { write }: Db,
  { apiKeyKey, usedAt }: Program,
  address: string,
  now: number,
): Promise<boolean> => {
  if (now - usedAt < USED_MS) return false;
  await write
    .updateTable('api_key')
    .set({ used_at: now, used_from: address })
    .where('key', '=', apiKeyKey)
    .execute();
  return true;
};

/** What a key allows, for work begun through it; the least where it is not there any more. */
export const findScope = async (db: Reader, apiKeyKey: number): Promise<Scope> => {
  const row = await db.selectFrom('api_key').select('scope').where('key', '=', apiKeyKey).executeTakeFirst();
  return (row?.scope ?? 'read') as Scope;
};

/** Ends the keys of a user for good; answers whether there were any. */
export const revokeApiKeysOf = async (db: Reader, userKey: number, now: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('user_key', '=', userKey)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
