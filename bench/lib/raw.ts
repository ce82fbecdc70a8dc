import BetterSqlite from 'better-sqlite3';
import type { Engine, Location } from '../../apps/bff/src/platform/db/open.ts';
import { openPool } from '../../apps/bff/src/platform/db/postgres.ts';
import { openSqliteFile } from '../../apps/bff/src/platform/db/sqlite.ts';

export type Value = string | number | null;

export interface Row {
  [column: string]: Value;
}

/** For each `?` in order, or for each `:name`. */
type Params = readonly Value[] | Readonly<Record<string, Value>>;

/** Runs a prepared statement; answers its rows. */
export type Ask<R = Row> = (params: Params) => Promise<R[]>;

/** Prepared statements on either engine, and nothing between them and its driver. */
export interface Raw {
  readonly engine: Engine;
  readonly prepare: <R = Row>(text: string) => Ask<R>;
  /** Does the work in one transaction; on PostgreSQL where it was opened for writing. */
  readonly transaction: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const READING = ['cache_size = -64000', 'mmap_size = 268435456', 'temp_store = memory'];

const openToRead = (path: string): BetterSqlite.Database => {
  const file = new BetterSqlite(path, { readonly: true });
  for (const pragma of READING) file.pragma(pragma);
  return file;
};

const sqliteRaw = (file: BetterSqlite.Database): Raw => ({
  engine: 'sqlite',
  prepare: <R>(text: string): Ask<R> => {
    const statement = file.prepare<unknown[], R>(text);
    if (statement.reader) return async (params) => statement.all(params);
    return async (params) => {
      statement.run(params);
      return [];
    };
  },
  transaction: async (work) => {
    file.exec('begin immediate');
    const result = await work();
    file.exec('commit');
    return result;
  },
  close: async () => void file.close(),
});

/** A mark for a parameter; two colons are a cast. */
const MARK = /\?|(?<!:):([a-z]\w*)/gi;

/** A statement as PostgreSQL numbers its parameters, and their names in that order where they have names. */
const numbered = (text: string): { text: string; parameters: readonly string[] } => {
  const parameters: string[] = [];
  let unnamed = 0;
  const place = (name: string | undefined): number => {
    if (name === undefined) return ++unnamed;
    if (!parameters.includes(name)) parameters.push(name);
    return parameters.indexOf(name) + 1;
  };
  return { text: text.replace(MARK, (_mark, name?: string) => `$${place(name)}`), parameters };
};

/** With one connection where it writes: all it does is then in one transaction. */
const postgresRaw = (url: string, connections: number): Raw => {
  const pool = openPool(url, connections);
  const names = new Map<string, string>();
  return {
    engine: 'postgres',
    prepare: <R>(statement: string): Ask<R> => {
      const { text, parameters } = numbered(statement);
      const name = names.get(text) ?? `statement ${names.size}`;
      names.set(text, name);
      const valuesOf = (params: Params) =>
        parameters.length === 0
          ? Object.values(params)
          : parameters.map((one) => (params as Row)[one] ?? null);
      return async (params) => {
        const { rows } = await pool.query({ name, text, values: valuesOf(params) });
        return rows as R[];
      };
    },
    transaction: async (work) => {
      await pool.query('begin');
      const result = await work();
      await pool.query('commit');
      return result;
    },
    close: () => pool.end(),
  };
};

/** As many connections as Daybook has to read with. */
const CONNECTIONS = 10;

/** Opens the data for reading, or for writing with the pragmas of the program. */
export const openRaw = (location: Location, to: 'read' | 'write'): Raw => {
  if (location.engine === 'postgres') return postgresRaw(location.url, to === 'read' ? CONNECTIONS : 1);
  const { path } = location;
  return sqliteRaw(to === 'read' ? openToRead(path) : openSqliteFile(path, { readonly: false }));
};

/** Several statements at once, under the same names. */
export const prepareAll = <T extends Readonly<Record<string, string>>>(
  raw: Raw,
  texts: T,
): { readonly [K in keyof T]: Ask } =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, raw.prepare(text)])) as {
    readonly [K in keyof T]: Ask;
  };

/** The key that a statement answers. */
export const keyOf = ([row]: readonly Row[]): number => Number(row?.['key']);
