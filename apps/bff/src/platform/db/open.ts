import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { guarded } from './guard.ts';
import { openPool, postgresDialect } from './postgres.ts';
import type { Database } from './schema.ts';
import { openSqliteFile, sqliteDialect } from './sqlite.ts';

/** What a store reads with: the outer database or the handle of an operation. */
export type Reader = Kysely<Database>;

export type Engine = 'sqlite' | 'postgres';

/** Where the data is: a file, or a PostgreSQL server. */
export type Location =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

/**
 * The database. `read` never waits for a writer. `write` is for `operate` and for the few writes outside it: sessions,
 * preferences, drafts, job leases.
 */
export interface Db {
  readonly engine: Engine;
  readonly read: Reader;
  readonly write: Kysely<Database>;
  readonly location: Location;
  close(): Promise<void>;
}

export const openDb = (location: Location): Db =>
  location.engine === 'sqlite' ? openSqlite(location.path) : openPostgres(location.url);

const openSqlite = (path: string): Db => {
  mkdirSync(dirname(path), { recursive: true });
  // The writer first: it makes the file and the write-ahead log that the reader needs to find.
  const files = [
    openSqliteFile(path, { readonly: false }),
    openSqliteFile(path, { readonly: true }),
  ] as const;
  const over = (file: (typeof files)[number]) =>
    new Kysely<Database>({ dialect: guarded(sqliteDialect(file)) });
  const close = async () => {
    for (const file of files.toReversed()) file.close();
  };
  return {
    engine: 'sqlite',
    read: over(files[1]),
    write: over(files[0]),
    location: { engine: 'sqlite', path },
    close,
  };
};

const openPostgres = (url: string): Db => {
  const db = new Kysely<Database>({ dialect: guarded(postgresDialect(openPool(url))) });
  return {
    engine: 'postgres',
    read: db,
    write: db,
    location: { engine: 'postgres', url },
    close: () => db.destroy(),
  };
};
