import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { OneTimeLinkTable } from '../../platform/db/people-tables.ts';

export type LinkEntity = Selectable<OneTimeLinkTable>;

export interface NewLink {
  readonly tokenHash: string;
  readonly purpose: 'setup' | 'invite' | 'reset' | 'demo';
  readonly userKey: number | null;
  readonly now: number;
  readonly expiresAt: number;
}

export const insertLink = async (
  db: Reader,
  { tokenHash, purpose, userKey, now, expiresAt }: NewLink,
): Promise<void> => {
  await db
    .insertInto('one_time_link')
    .values({ token_hash: tokenHash, purpose, user_key: userKey, created_at: now, expires_at: expiresAt })
    .execute();
};

export const findLink = (db: Reader, tokenHash: string): Promise<LinkEntity | undefined> =>
  db.selectFrom('one_time_link').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

/** Uses a link up; false when it was used or has run out. Of two at once one gets true. */
export const takeLink = async (db: Reader, tokenHash: string, now: number): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Removes the user's links that were not used: the newest one made is the one that works. */
export const removeOpenLinks = async (db: Reader, userKey: number): Promise<void> => {
  await db.deleteFrom('one_time_link').where('user_key', '=', userKey).where('used_at', 'is', null).execute();
};

export const removeSetupLinks = async (db: Reader): Promise<void> => {
  await db.deleteFrom('one_time_link').where('purpose', '=', 'setup').execute();
};

export const findPasswordHash = async (db: Reader, userKey: number): Promise<string | undefined> => {
  const row = await db
    .selectFrom('credential')
    .select('password_hash')
    .where('user_key', '=', userKey)
    .executeTakeFirst();
  return row?.password_hash;
};

export const savePasswordHash = async (
  db: Reader,
  userKey: number,
  passwordHash: string,
  now: number,
): Promise<void> => {
  const row = { password_hash: passwordHash, changed_at: now };
  await db
    .insertInto('credential')
    .values({ user_key: userKey, ...row })
    .onConflict((conflict) => conflict.column('user_key').doUpdateSet(row))
    .execute();
};
