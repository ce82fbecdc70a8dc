import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Reader } from './open.ts';

type Params = readonly (string | number)[];

interface Kept<Row> {
  readonly query: CompiledQuery<Row>;
  /** For each place in the statement: which parameter goes there, or the constant that does. */
  readonly places: readonly ({ readonly param: number } | { readonly constant: unknown })[];
}

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
    return { query, places };
  };
  return (db, ...params) => {
    let entry = kept.get(db);
    if (entry === undefined) {
      entry = prepare(db);
      kept.set(db, entry);
    }
    const parameters = entry.places.map((place) => ('param' in place ? params[place.param] : place.constant));
    return db.executeQuery({ ...entry.query, parameters });
  };
};
