import type BetterSqlite from 'better-sqlite3';
import type { Compilable, CompiledQuery, DialectAdapter, Kysely, QueryResult } from 'kysely';
import { refuseNesting } from './guard.ts';
import type { Database } from './schema.ts';

type Reader = Kysely<Database>;
type Params = readonly (string | number | null)[];
type Statement<Row> = BetterSqlite.Statement<unknown[], Row>;

interface Kept<Row> {
  readonly query: CompiledQuery<Row>;
  /** For each place in the statement: which parameter goes there, or the constant that does. */
  readonly places: readonly ({ readonly param: number } | { readonly constant: unknown })[];
  /** Of a file: the statement to run without the query builder. */
  readonly statement: Statement<Row> | undefined;
}

/** The file behind each adapter that has one; a database and its transactions share theirs. */
const files = new WeakMap<DialectAdapter, BetterSqlite.Database>();

/** Lets hot statements go to the file itself. */
export const keepFile = (adapter: DialectAdapter, file: BetterSqlite.Database): void => {
  files.set(adapter, file);
};

/**
 * Whether the file may be asked without waiting for a turn: statements of a reader run to their end at once, and who is
 * inside a transaction has the turn.
 */
const mayAskAtOnce = (db: Reader): boolean =>
  db.isTransaction || files.get(db.getExecutor().adapter)?.readonly === true;

const runOn = async <Row>(
  db: Reader,
  { query, statement }: Kept<Row>,
  parameters: readonly unknown[],
): Promise<QueryResult<Row>> => {
  if (statement === undefined || !mayAskAtOnce(db)) return db.executeQuery({ ...query, parameters });
  if (!db.isTransaction) refuseNesting();
  if (statement.reader) return { rows: statement.all(...parameters) };
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
};

/**
 * A statement so frequent that building it would show: built once per database and run with new parameters. The builder
 * must make the same statement whatever the parameters are.
 */
export const hotStatement = <P extends Params, Row>(
  build: (db: Reader, ...params: P) => Compilable<Row>,
): ((db: Reader, ...params: P) => Promise<QueryResult<Row>>) => {
  const kept = new WeakMap<DialectAdapter, Kept<Row>>();
  const prepare = (db: Reader): Kept<Row> => {
    const markers = Array.from({ length: build.length - 1 }, (_, param) => ({ param }));
    const query = build(db, ...(markers as never as P)).compile();
    const places = query.parameters.map(
      (value) => markers.find((marker) => marker === value) ?? { constant: value },
    );
    const statement = files.get(db.getExecutor().adapter)?.prepare<unknown[], Row>(query.sql);
    return { query, places, statement };
  };
  return (db, ...params) => {
    const { adapter } = db.getExecutor();
    const entry = kept.get(adapter) ?? prepare(db);
    kept.set(adapter, entry);
    const values = entry.places.map((place) => ('param' in place ? params[place.param] : place.constant));
    return runOn(db, entry, values);
  };
};

/** A hot statement that answers rows. */
export const hotRead = hotStatement;
