import type BetterSqlite from 'better-sqlite3';
import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import { refuseNesting } from './guard.ts';
import type { Database } from './schema.ts';

type Reader = Kysely<Database>;

type Params = readonly (string | number)[];

interface Kept<Row> {
  readonly run: (parameters: readonly unknown[]) => Promise<QueryResult<Row>>;
  /** For each place in the statement: which parameter goes there, or the constant that does. */
  readonly places: readonly ({ readonly param: number } | { readonly constant: unknown })[];
}

/** The file behind a reader that has one: a hot read asks it without going through the query builder. */
const files = new WeakMap<Reader, BetterSqlite.Database>();

export const readHotFrom = (db: Reader, file: BetterSqlite.Database): void => {
  files.set(db, file);
};

const runner = <Row>(db: Reader, query: CompiledQuery<Row>): Kept<Row>['run'] => {
  const file = files.get(db);
  if (file === undefined) return (parameters) => db.executeQuery({ ...query, parameters });
  const statement = file.prepare<unknown[], Row>(query.sql);
  return async (parameters) => {
    refuseNesting();
    return { rows: statement.all(...parameters) };
  };
};

/**
 * A read so frequent that building its statement would show: built once per database and run with new parameters. The
 * builder must make the same statement whatever the parameters are.
 */
export const hotRead = <P extends Params, Row>(
  build: (db: Reader, ...params: P) => Compilable<Row>,
): ((db: Reader, ...params: P) => Promise<QueryResult<Row>>) => {
  const kept = new WeakMap<Reader, Kept<Row>>();
  const prepare = (db: Reader): Kept<Row> => {
    const markers = Array.from({ length: build.length - 1 }, (_, param) => ({ param }));
    const query = build(db, ...(markers as never as P)).compile();
    const places = query.parameters.map(
      (value) => markers.find((marker) => marker === value) ?? { constant: value },
    );
    return { run: runner(db, query), places };
  };
  return (db, ...params) => {
    let entry = kept.get(db);
    if (entry === undefined) {
      entry = prepare(db);
      kept.set(db, entry);
    }
    return entry.run(entry.places.map((place) => ('param' in place ? params[place.param] : place.constant)));
  };
};
