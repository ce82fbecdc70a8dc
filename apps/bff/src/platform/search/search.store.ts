import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely';
import { padded, writeMany } from '../db/many.ts';
import type { Engine } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { expressionOf, type Search, tokensOf } from './tokens.ts';

/** What has words to be found by; the row's key is the key of the record, activity or attachment. */
export type Searchable = 'record' | 'activity' | 'attachment';

export interface Words {
  readonly key: number;
  readonly text: string;
  /** Letters for where the thing stands: its kind, whether it is in the trash. A search is of one place. */
  readonly place: string;
  readonly owner: number | null;
}

/** Replaces the words of these rows. */
export const indexWords = async (
  { db, engine }: { db: Kysely<Database>; engine: Engine },
  of: Searchable,
  rows: readonly Words[],
): Promise<void> => {
  const table = sql.table(`${of}_search`);
  const words = rows.map(({ key, text, place, owner }) => ({ key, tokens: tokensOf(text, place, owner) }));
  await writeMany(db, `words of ${of}`, words, (some) => {
    if (engine === 'sqlite') {
      const values = sql.join(some.map(({ key, tokens }) => sql`(${key}, ${tokens})`));
      return raw(db, sql`insert or replace into ${table} (rowid, words) values ${values}`);
    }
    // Not by PostgreSQL's own parser, which has a mind of its own about what a word is.
    const values = sql.join(
      some.map(({ key, tokens }) => sql`(${key}, array_to_tsvector(string_to_array(${tokens}, ' ')))`),
    );
    return raw(
      db,
      sql`insert into ${table} (key, words) values ${values} on conflict (key) do update set words = excluded.words`,
    );
  });
};

const raw = (db: Kysely<Database>, statement: RawBuilder<unknown>): Compilable => ({
  compile: () => statement.compile(db),
});

export const removeWords = async (
  { db, engine }: { db: Kysely<Database>; engine: Engine },
  of: Searchable,
  keys: readonly number[],
): Promise<void> => {
  if (keys.length === 0) return;
  const column = sql.ref(engine === 'sqlite' ? 'rowid' : 'key');
  await sql`delete from ${sql.table(`${of}_search`)} where ${column} in (${sql.join(padded(keys))})`.execute(
    db,
  );
};

/** The keys of what is found, the latest made first, as a subquery for `key in`. */
export const matchingExpression = (
  engine: Engine,
  of: Searchable,
  expression: string,
  limit: number,
): RawBuilder<number> => {
  const table = sql.table(`${of}_search`);
  return engine === 'sqlite'
    ? sql<number>`(select rowid from ${table} where ${sql.ref(`${of}_search`)} match ${expression} order by rowid desc limit ${sql.lit(limit)})`
    : sql<number>`(select key from ${table} where words @@ ${expression}::tsquery order by key desc limit ${sql.lit(limit)})`;
};

export const matching = (engine: Engine, of: Searchable, search: Search, limit: number): RawBuilder<number> =>
  matchingExpression(engine, of, expressionOf(engine, search), limit);
