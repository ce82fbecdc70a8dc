import { type Compilable, sql } from 'kysely';
import { hotRead } from '../db/hot.ts';
import type { Db } from '../db/open.ts';
import type { Searchable } from './search.store.ts';
import { type Alternatives, conditionsOf, type Search, writeConditions } from './tokens.ts';

/** So many tokens are looked up one by one; beyond that they are mostly numbers, which few things have in common. */
const MOST_TOKENS = 64;

/** The tokens there are that begin so: one step through the dictionary of the index for each, however many things have it. */
const tokensRead = (of: Searchable) =>
  hotRead((db, from: string) => {
    const dictionary = sql.table(`temp.${of}_search_tokens`);
    const statement = sql<{ token: string }>`with recursive known (token) as (
      select (select term from ${dictionary} where term >= ${from} limit 1)
      union all
      select (select term from ${dictionary} where term >= known.token || char(1) limit 1) from known
        where substr(known.token, 1, length(${from})) = ${from} limit ${sql.lit(MOST_TOKENS + 2)})
      select token from known where substr(token, 1, length(${from})) = ${from}`;
    return { compile: () => statement.compile(db) } satisfies Compilable<{ token: string }>;
  });

const READ: Readonly<Record<Searchable, ReturnType<typeof tokensRead>>> = {
  record: tokensRead('record'),
  activity: tokensRead('activity'),
  attachment: tokensRead('attachment'),
};

const narrowed = async ({ read }: Db, of: Searchable, some: Alternatives): Promise<Alternatives> => {
  const known: Alternatives[number][] = [];
  for (const one of some) {
    const tokens = one.open ? (await READ[of](read, one.token)).rows : [];
    if (!one.open || tokens.length > MOST_TOKENS) known.push(one);
    else known.push(...tokens.map(({ token }) => ({ token, open: false })));
  }
  // Where there is none, the range is asked for: it is empty.
  return known.length === 0 ? some : known;
};

/**
 * Answers how the engine is asked for what is found, of everybody or of one owner. SQLite reads all that has any token of
 * a range before it answers the first of it, and what has one token as far as it is asked for: so a range is put as the
 * tokens that are in it. PostgreSQL finds its way by how many have them.
 */
export const narrowedSearch = async (
  db: Db,
  of: Searchable,
  search: Omit<Search, 'owner'>,
): Promise<(owner?: number) => string> => {
  const conditions: Alternatives[] = [];
  for (const some of conditionsOf(search))
    conditions.push(db.engine === 'sqlite' ? await narrowed(db, of, some) : some);
  return (owner) =>
    writeConditions(db.engine, [
      ...conditions,
      ...(owner === undefined ? [] : conditionsOf({ ...search, wanted: [], owner })),
    ]);
};
