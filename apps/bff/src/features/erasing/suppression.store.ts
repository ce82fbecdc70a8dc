import { createHmac, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Identified } from './person-marks.store.ts';

const SECRET = 'suppression';

/** Phones are shared by many, so nobody is kept out for theirs. */
const isTelling = ({ kind }: Identified): boolean => kind !== 'phone';

const findSecret = async (db: Reader): Promise<string | undefined> => {
  const row = await db.selectFrom('secret').select('value').where('name', '=', SECRET).executeTakeFirst();
  return row?.value;
};

const makeSecret = async (db: Kysely<Database>): Promise<string> => {
  const value = randomBytes(32).toString('base64url');
  await db.insertInto('secret').values({ name: SECRET, value }).execute();
  return value;
};

const hashOf = (secret: string, { kind, identity }: Identified): string =>
  createHmac('sha256', secret).update(`${kind} ${identity}`).digest('base64url');

/** Remembers, as hashes that say nothing by themselves, whom no import is to bring back. */
export const suppress = async (op: Operation, identities: readonly Identified[]): Promise<void> => {
  const telling = identities.filter(isTelling);
  if (telling.length === 0) return;
  const secret = (await findSecret(op.db)) ?? (await makeSecret(op.db));
  const hashes = [...new Set(telling.map((identity) => hashOf(secret, identity)))];
  await op.db
    .insertInto('suppression')
    .values(hashes.map((hash) => ({ hash, created_at: op.now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Which of these belong to somebody who was erased and is not to be imported again, as `kind identity`. */
export const findSuppressed = async (
  db: Reader,
  identities: readonly Identified[],
): Promise<ReadonlySet<string>> => {
  const secret = identities.length === 0 ? undefined : await findSecret(db);
  if (secret === undefined) return new Set();
  const byHash = new Map(identities.map((one) => [hashOf(secret, one), `${one.kind} ${one.identity}`]));
  const rows = await db
    .selectFrom('suppression')
    .select('hash')
    .where('hash', 'in', [...byHash.keys()])
    .execute();
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
};
