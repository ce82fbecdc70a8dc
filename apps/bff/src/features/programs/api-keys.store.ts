import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ApiKeyTable } from '../../platform/db/programs-tables.ts';

export type ApiKeyEntity = Selectable<ApiKeyTable>;

const selectKeys = (db: Reader) =>
  db
    .selectFrom('api_key')
    .innerJoin('users', 'users.key', 'api_key.user_key')
    .select([
      'api_key.id',
      'api_key.name',
      'api_key.scope',
      'api_key.ending',
      'api_key.created_at',
      'api_key.expires_at',
      'api_key.used_at',
      'api_key.used_from',
      'users.id as user_id',
      'users.name as user_name',
    ]);

export type ApiKeyRow = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

/** The keys that were not revoked, last made first: of one user, or everybody's. */
export const listApiKeyRows = (db: Reader, userKey: number | null): Promise<ApiKeyRow[]> => {
  let query = selectKeys(db).where('api_key.revoked_at', 'is', null);
  if (userKey !== null) query = query.where('api_key.user_key', '=', userKey);
  return query.orderBy('api_key.key', 'desc').execute();
};

export const findApiKeyRow = (db: Reader, key: number): Promise<ApiKeyRow | undefined> =>
  selectKeys(db).where('api_key.key', '=', key).executeTakeFirst();

export const findApiKeyById = (db: Reader, id: string): Promise<ApiKeyEntity | undefined> =>
  db
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** How many keys of a user there are. */
export const countApiKeys = async (db: Reader, userKey: number): Promise<number> => {
  const { n } = await db
    .selectFrom('api_key')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('user_key', '=', userKey)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
};
