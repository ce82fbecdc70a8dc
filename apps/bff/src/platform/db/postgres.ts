import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Keys, milliseconds and counts fit a double; as text they would compare wrongly. */
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);
types.setTypeParser(NUMERIC, Number);

export const openPool = (url: string): pg.Pool => new pg.Pool({ connectionString: url, max: 10, types });

export const postgresDialect = (pool: pg.Pool): PostgresDialect => new PostgresDialect({ pool });

const code = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/**
 * Serialisation failure, deadlock, or two transactions that both found a unique value free: run again, the second run
 * sees what the first one wrote.
 */
export const isRetryable = (error: unknown): boolean =>
  ['40001', '40P01', '23505'].includes(code(error) ?? '');
