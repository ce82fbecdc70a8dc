import { type Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { isNoLongerReady, namingPool } from './named.ts';
import type { Database } from './schema.ts';

const INT8 = 20;
const NUMERIC = 1700;

/** Keys, milliseconds and counts fit a double; as text they would compare wrongly. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);

/** What the server's list of connections shows: how a restore sees that Daybook is running. */
export const APPLICATION = 'daybook';

/** Longer than a healthy server takes; a request that waits longer has lost its user. */
const CONNECT_MS = 10_000;

export const openPool = (url: string, max = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: APPLICATION,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  // A connection that was cut while nobody used it is replaced by the next one who needs it.
  pool.on('error', () => undefined);
  // One that is cut in use fails that use; without somebody to hear of it, it would end the program as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

export const postgresDialect = (pool: pg.Pool): PostgresDialect =>
  new PostgresDialect({ pool: namingPool(pool) });

const code = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

const ATTEMPTS = 8;
/** A value that is still taken when the loser looks again will not become free. */
const ATTEMPTS_IF_TAKEN = 3;

/**
 * Serialisation failure, deadlock, or two transactions that both found a unique value free: run again, the second run
 * sees what the first one wrote. So does one that was kept ready and no longer is.
 */
export const isRetryable = (error: unknown, tries: number): boolean => {
  const failure = code(error);
  if (failure === '23505') return tries < ATTEMPTS_IF_TAKEN;
  const isLost = failure === '40001' || failure === '40P01';
  return (isLost || isNoLongerReady(error)) && tries < ATTEMPTS;
};

/** Who has lost this often to others goes on alone. */
const TRIES_BESIDE_OTHERS = 3;

/**
 * Lets a transaction begin beside the others, or, after it has lost to them a few times, when none of them is under way:
 * nobody loses for ever. `operation` stands for all that is written. To be the first statement: a lock on a table, unlike
 * any reading, comes before the snapshot, so what others commit while it waits is seen.
 */
export const waitForTurn = async (db: Kysely<Database>, tries: number): Promise<void> => {
  const mode = sql.raw(tries > TRIES_BESIDE_OTHERS ? 'exclusive' : 'row exclusive');
  await sql`lock table operation in ${mode} mode`.execute(db);
};
