import type BetterSqlite from 'better-sqlite3';
import type { Compilable, CompiledQuery, DialectAdapter, Kysely, QueryResult } from 'kysely';
import { refuseNesting } from './guard.ts';
import { padded } from './many.ts';
import { isNoLongerReady, keepReady } from './named.ts';
import type { Database } from './schema.ts';

type Reader = Kysely<Database>;
type Value = string | number | null;
type Params = readonly (Value | readonly Value[])[];
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

/** Outside a transaction, what failed only for having been kept ready is asked once more. */
const ask = async <Row>(db: Reader, query: CompiledQuery<Row>): Promise<QueryResult<Row>> => {
  try {
    return await db.executeQuery(query);
  } catch (error) {
    if (db.isTransaction || !isNoLongerReady(error)) throw error;
    return db.executeQuery(query);
  }
};

const runOn = async <Row>(
  db: Reader,
  { query, statement }: Kept<Row>,
  parameters: readonly unknown[],
): Promise<QueryResult<Row>> => {
  if (statement === undefined || !mayAskAtOnce(db)) return ask(db, { ...query, parameters });
  if (!db.isTransaction) refuseNesting();
  if (statement.reader) return { rows: statement.all(...parameters) };
  return { rows: [], numAffectedRows: BigInt(statement.run(...parameters).changes) };
};

/** Whether PostgreSQL may keep one plan for all parameters, or is to find the way anew for each. */
type Planned = 'once' | 'each time';

type Run<Row> = (db: Reader, parameters: readonly unknown[]) => Promise<QueryResult<Row>>;

/** A statement built once per database, from as many markers as it has parameters. */
const keptStatement = <Row>(
  count: number,
  build: (db: Reader, markers: readonly never[]) => Compilable<Row>,
  planned: Planned = 'once',
): Run<Row> => {
  const kept = new WeakMap<DialectAdapter, Kept<Row>>();
  const prepare = (db: Reader): Kept<Row> => {
    const markers = Array.from({ length: count }, (_, param) => ({ param }));
    const query = build(db, markers as never[]).compile();
    if (planned === 'once') keepReady(query.sql);
    const places = query.parameters.map(
      (value) => markers.find((marker) => marker === value) ?? { constant: value },
    );
    const statement = files.get(db.getExecutor().adapter)?.prepare<unknown[], Row>(query.sql);
    return { query, places, statement };
  };
  return (db, parameters) => {
    const { adapter } = db.getExecutor();
    const entry = kept.get(adapter) ?? prepare(db);
    kept.set(adapter, entry);
    const values = entry.places.map((place) => ('param' in place ? parameters[place.param] : place.constant));
    return runOn(db, entry, values);
  };
};

/**
 * A statement so frequent that building it would show: built once per database and run with new parameters. The builder
 * must make the same statement whatever the parameters are. Where the best way to its rows depends on them, as with words
 * that many things have or few, it is planned each time.
 */
export const hotStatement = <P extends Params, Row>(
  build: (db: Reader, ...params: P) => Compilable<Row>,
  planned?: Planned,
): ((db: Reader, ...params: P) => Promise<QueryResult<Row>>) => {
  const run = keptStatement(
    build.length - 1,
    (db, markers) => build(db, ...(markers as never as P)),
    planned,
  );
  return (db, ...params) => run(db, params);
};

/** A hot statement that answers rows. */
export const hotRead: typeof hotStatement = (build, planned) => hotStatement(build, planned);

/** The same for what belongs to some keys, `in` being all it depends on: one statement for each of a few lengths. */
export const hotReadIn = <Row>(
  build: (db: Reader, keys: readonly number[]) => Compilable<Row>,
): ((db: Reader, keys: readonly number[]) => Promise<Row[]>) => {
  const byLength = new Map<number, Run<Row>>();
  return async (db, keys) => {
    if (keys.length === 0) return [];
    const values = padded(keys);
    const run = byLength.get(values.length) ?? keptStatement(values.length, build);
    byLength.set(values.length, run);
    return (await run(db, values)).rows;
  };
};
