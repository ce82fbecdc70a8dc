import { type CompiledQuery, Kysely, type LogEvent, SqliteAdapter } from 'kysely';
import type { Db } from '../../platform/db/open.ts';
import { openPool, postgresDialect } from '../../platform/db/postgres.ts';
import type { Database } from '../../platform/db/schema.ts';
import { openSqliteFile, sqliteDialect } from '../../platform/db/sqlite.ts';

export interface WatchedDb {
  readonly db: Db;
  /** What has been asked since this was called last. */
  take(): CompiledQuery[];
}

/** Ways that PostgreSQL takes where tables are small, as those filled in still are for it: it reads them whole. */
const OF_SMALL = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

const asIfLarge = (url: string): string => {
  const asked = new URL(url);
  asked.searchParams.set(
    'options',
    `${OF_SMALL.map((way) => `-c ${way}=off`).join(' ')} -c random_page_cost=1.1`,
  );
  return asked.href;
};

/** The same database with every statement of its readers written down, those kept ready as well. */
export const watchedDb = ({ engine, write, location }: Db): WatchedDb => {
  const asked: CompiledQuery[] = [];
  const dialect =
    location.engine === 'sqlite'
      ? {
          ...sqliteDialect(openSqliteFile(location.path, { readonly: true })),
          // Behind an adapter that knows no file, what is kept ready goes through the query builder like all else.
          createAdapter: () => new SqliteAdapter(),
        }
      : postgresDialect(openPool(asIfLarge(location.url), 2));
  const log = ({ query }: LogEvent): void => {
    asked.push(query);
  };
  const read = new Kysely<Database>({ dialect, log });
  return {
    db: { engine, read, write, location, close: () => read.destroy() },
    take: () => asked.splice(0),
  };
};
