import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Statements that are kept ready, by their text, and their numbers. */
const numbers = new Map<string, number>();

/**
 * Lets the connections to PostgreSQL keep a statement ready, plan and all. For statements whose best way is the same
 * whatever their parameters are: after a few runs one plan serves them all.
 */
export const keepReady = (text: string): void => {
  if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
};

export const isKeptReady = (text: string): boolean => numbers.has(text);

interface Failure {
  readonly code?: unknown;
  readonly routine?: unknown;
}

/** A table has other columns than when the statement was made ready: another Daybook has changed the schema. */
const isOutdated = ({ code, routine }: Failure): boolean =>
  code === '0A000' && routine === 'RevalidateCachedQuery';

/** Between us is a pooler that takes another connection each time, which knows none of our names, or has them already. */
const isUnknown = ({ code }: Failure): boolean => code === '26000' || code === '42P05';

/** Whether a statement failed only because it had been made ready. The same asked again works. */
export const isNoLongerReady = (error: unknown): boolean =>
  error instanceof Error && (isOutdated(error as Failure) || isUnknown(error as Failure));

/** What the statements are called on the connections of one pool. */
class Names {
  /** Part of every name; null once it has turned out that nothing is kept for us. */
  #generation: number | null = 0;

  of(text: string): string | undefined {
    const number = numbers.get(text);
    if (number === undefined || this.#generation === null) return undefined;
    return `daybook_${number}_${this.#generation}`;
  }

  /** Other names from now on, or none at all, after a statement has failed because of its name. */
  learnFrom(error: unknown): void {
    if (!isNoLongerReady(error) || this.#generation === null) return;
    this.#generation = isOutdated(error as Failure) ? this.#generation + 1 : null;
  }
}

/** A connection as the query builder uses it. */
const naming = (client: pg.PoolClient, names: Names): PostgresPoolClient => {
  const query = async (text: string, values: readonly unknown[]) => {
    const name = names.of(text);
    if (name === undefined) return client.query(text, [...values]);
    try {
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      names.learnFrom(error);
      throw error;
    }
  };
  // The query builder's other way to ask, by a cursor, is not used.
  return { query: query as never, release: (destroy) => client.release(destroy) };
};

/** The pool as the query builder uses it: its connections keep ready what is asked often. */
export const namingPool = (pool: pg.Pool): PostgresPool => {
  const names = new Names();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? naming(client, names);
      clients.set(client, known);
      return known;
    },
  };
};
