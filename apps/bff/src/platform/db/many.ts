import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

type Value = string | number | null | Uint8Array;
type Columns = Readonly<Record<string, unknown>>;

/** What is compared: the compiler of one engine makes one text of a statement. */
type Adapter = ReturnType<Kysely<Database>['getExecutor']>['adapter'];

/** Statements for so many rows are kept; any number of rows is made of few of them. */
const SIZES = [64, 16, 4, 1] as const;
/** The most parameters that both engines take with ease. */
const MOST_PARAMETERS = 2000;

const kept = new WeakMap<Adapter, Map<string, CompiledQuery<unknown>>>();

interface Piece<Row extends Columns> {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

const given = (row: Columns): string[] => Object.keys(row).filter((name) => row[name] !== undefined);

/** Without making anything: this is asked of every row there is. */
const hasColumns = (row: Columns, names: readonly string[]): boolean => {
  let at = 0;
  for (const name in row) {
    if (row[name] === undefined) continue;
    if (names[at] !== name) return false;
    at += 1;
  }
  return at === names.length;
};

/** How many rows the next statement takes. */
const sizeOf = (left: number, columns: number): number =>
  SIZES.find((size) => size <= left && size * columns <= MOST_PARAMETERS) ?? 1;

/** Consecutive rows with the same columns, in sizes that statements are kept for. */
function* piecesOf<Row extends Columns>(rows: readonly Row[]): Generator<Piece<Row>> {
  for (let at = 0; at < rows.length; ) {
    const names = given(rows[at] ?? {});
    let end = at + 1;
    while (end < rows.length && hasColumns(rows[end] ?? {}, names)) end += 1;
    while (at < end) {
      const size = sizeOf(end - at, names.length);
      yield { names, rows: rows.slice(at, at + size) };
      at += size;
    }
  }
}

const valuesOf = ({ names, rows }: Piece<Columns>): Value[] => {
  const values: Value[] = [];
  for (const row of rows) for (const name of names) values.push(row[name] as Value);
  return values;
};

const statement = <Row extends Columns, Answer>(
  db: Kysely<Database>,
  name: string,
  { names, rows }: Piece<Row>,
  build: (rows: readonly Row[]) => Compilable<Answer>,
): CompiledQuery<unknown> => {
  const { adapter } = db.getExecutor();
  const statements = kept.get(adapter) ?? new Map<string, CompiledQuery<unknown>>();
  kept.set(adapter, statements);
  const key = `${name} ${rows.length} ${names.join(' ')}`;
  const query = statements.get(key) ?? build(rows).compile();
  statements.set(key, query);
  return query;
};

/**
 * Writes rows by the hundred with a few statements that are built once: for most rows, building and preparing a
 * statement for just their number costs more than writing them. `build` makes the statement for some of the rows; its
 * parameters must be their values in order, and `name` must tell it from others. Answers what the statements return.
 */
export const writeMany = async <Row extends Columns, Answer>(
  db: Kysely<Database>,
  name: string,
  rows: readonly Row[],
  build: (rows: readonly Row[]) => Compilable<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const piece of piecesOf(rows)) {
    const query = statement(db, name, piece, build);
    const parameters = valuesOf(piece);
    const { rows: answered } = await db.executeQuery<Answer>({ ...query, parameters });
    for (const answer of answered) answers.push(answer);
  }
  return answers;
};

/**
 * Asks for what belongs to many values with a few statements that are built once. The statement's parameters must be the
 * values, in order: what is always the same is written as a literal.
 */
export const readMany = <T extends string | number, Answer>(
  db: Kysely<Database>,
  name: string,
  values: readonly T[],
  build: (values: readonly T[]) => Compilable<Answer>,
): Promise<Answer[]> =>
  writeMany(
    db,
    name,
    values.map((value) => ({ value })),
    (some) => build(some.map(({ value }) => value)),
  );

/** The values again and again up to one of a few lengths, so that `in` makes few different statements. */
export const padded = <T>(values: readonly T[]): readonly T[] => {
  const [first] = values;
  if (first === undefined) return values;
  let length = 1;
  while (length < values.length) length *= 4;
  return [...values, ...Array.from({ length: length - values.length }, () => first)];
};
