import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely';
import { padded, writeMany } from '../db/many.ts';
import type { Engine } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import { wordsOf } from './words.ts';

/** What has words to be found by; the row's key is the key of the record or activity. */
export type Searchable = 'record' | 'activity';

export interface Words {
  readonly key: number;
  readonly text: string;
}

/** A document longer than this is found by its beginning. */
const MOST_WORDS = 400;

const textOf = (text: string): string => wordsOf(text).slice(0, MOST_WORDS).join(' ');

/** Replaces the words of these rows. */
export const indexWords = async (
  { db, engine }: { db: Kysely<Database>; engine: Engine },
  of: Searchable,
  rows: readonly Words[],
): Promise<void> => {
  const table = sql.table(`${of}_search`);
  const words = rows.map(({ key, text }) => ({ key, text: textOf(text) }));
  await writeMany(db, `words of ${of}`, words, (some) => {
    if (engine === 'sqlite') {
      const values = sql.join(some.map(({ key, text }) => sql`(${key}, ${text})`));
      return raw(db, sql`insert or replace into ${table} (rowid, words) values ${values}`);
    }
    const values = sql.join(some.map(({ key, text }) => sql`(${key}, to_tsvector('simple', ${text}))`));
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

/**
 * The keys of the rows that have, for every word of the query, a word beginning with it; as a subquery for `key in`.
 * Null when the query has no word in it.
 */
export const matching = (
  engine: Engine,
  of: Searchable,
  query: string,
  limit: number,
): RawBuilder<number> | null => {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const table = sql.table(`${of}_search`);
  if (engine === 'sqlite') {
    const match = words.map((word) => `"${word}"*`).join(' ');
    return sql<number>`(select rowid from ${table} where ${sql.ref(`${of}_search`)} match ${match} limit ${sql.lit(limit)})`;
  }
  const tsquery = words.map((word) => `'${word}':*`).join(' & ');
  return sql<number>`(select key from ${table} where words @@ to_tsquery('simple', ${tsquery}) limit ${sql.lit(limit)})`;
};
