import { Kysely, sql } from 'kysely';
import type { Location, Reader } from './open.ts';
import { openPool, postgresDialect } from './postgres.ts';
import type { Database } from './schema.ts';
import { openSqliteFile, sqliteDialect } from './sqlite.ts';

/** All of the database as it was at one moment, however long the reading takes and whatever is written meanwhile. */
export interface Snapshot {
  readonly read: Reader;
  close(): Promise<void>;
}

/** Begins to read at this moment, on a connection of its own. Neither waits for the writer nor makes it wait. */
export const openSnapshot = (location: Location): Promise<Snapshot> =>
  location.engine === 'sqlite' ? sqliteSnapshot(location.path) : postgresSnapshot(location.url);

const sqliteSnapshot = async (path: string): Promise<Snapshot> => {
  const file = openSqliteFile(path, { readonly: true });
  file.exec('begin');
  // The moment is that of the first read.
  file.prepare('select count(*) from sqlite_schema').get();
  const read = new Kysely<Database>({ dialect: sqliteDialect(file) });
  return { read, close: async () => void file.close() };
};

const postgresSnapshot = async (url: string): Promise<Snapshot> => {
  // One connection, so that everything is read in the one transaction.
  const read = new Kysely<Database>({ dialect: postgresDialect(openPool(url, 1)) });
  await sql`begin isolation level repeatable read read only`.execute(read);
  return { read, close: () => read.destroy() };
};
