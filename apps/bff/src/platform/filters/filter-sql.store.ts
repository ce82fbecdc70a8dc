import type { FilterTest, FilterTree } from '@daybook/shared/filters/filter.rules';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Engine } from '../db/open.ts';

/** The tables that the values of a choice are rows of. */
export type KnownIn = 'users' | 'record' | 'choice' | 'stage' | 'tag';

/** Where the values of a field are kept. */
export interface FilterColumn {
  /** An expression; null, or an empty text where `isText`, means there is none. */
  readonly column: string;
  readonly isText?: true;
  /** Of a thing that can have several: the rows its values are read from, and what makes them its own. */
  readonly rows?: { readonly from: string; readonly own: string };
  /** What is given names a row here: of users and records the id, and its key is kept. */
  readonly knownIn?: KnownIn;
  /** What is kept for a value that is given. */
  readonly stored?: (value: string) => string | number;
}
export type FilterColumns = Readonly<Record<string, FilterColumn>>;

/** A condition of a statement. */
export type FilterSql = RawBuilder<SqlBool>;
type Sql = FilterSql;

const inSql = ({ column, knownIn, stored }: FilterColumn, values: readonly string[]): Sql => {
  const given = sql.join(values.map((value) => stored?.(value) ?? value));
  if (knownIn !== 'users' && knownIn !== 'record') return sql<SqlBool>`${sql.raw(column)} in (${given})`;
  return sql<SqlBool>`${sql.raw(column)} in (select key from ${sql.table(knownIn)} where id in (${given}))`;
};

/** Lower case of A to Z alone, which both engines do alike. */
const lowered = (engine: Engine, column: string): RawBuilder<string> =>
  engine === 'postgres'
    ? sql<string>`lower(${sql.raw(column)} collate "C")`
    : sql<string>`lower(${sql.raw(column)})`;

const textSql = (
  engine: Engine,
  { column }: FilterColumn,
  { at, forms }: FilterTest & { test: 'text' },
): Sql => {
  const text = lowered(engine, column);
  const find = sql.raw(engine === 'postgres' ? 'strpos' : 'instr');
  const each = forms.map((form) => {
    if (at === 'whole') return sql`${text} = ${form}`;
    if (at === 'part') return sql`${find}(${text}, ${form}) > 0`;
    return sql`substr(${text}, 1, ${sql.lit([...form].length)}) = ${form}`;
  });
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
};

/** Numbers of any size and fraction are compared with whole ones, which PostgreSQL does not do by itself. */
const end = (value: number | string): RawBuilder<unknown> =>
  typeof value === 'number' ? sql`cast(${value} as numeric)` : sql`${value}`;

const rangeSql = ({ column }: FilterColumn, { from, to }: FilterTest & { test: 'range' }): Sql => {
  const ends = [
    ...(from === null ? [] : [sql`${sql.raw(column)} >= ${end(from)}`]),
    ...(to === null ? [] : [sql`${sql.raw(column)} <= ${end(to)}`]),
  ];
  return sql<SqlBool>`(${sql.join(ends, sql` and `)})`;
};

const oneSql = (engine: Engine, test: FilterTest, column: FilterColumn): Sql => {
  switch (test.test) {
    case 'empty':
      return column.isText
        ? sql<SqlBool>`${sql.raw(column.column)} = ''`
        : sql<SqlBool>`${sql.raw(column.column)} is null`;
    case 'in':
      return inSql(column, test.values);
    case 'text':
      return textSql(engine, column, test);
    case 'range':
      return rangeSql(column, test);
  }
};

/** Of several values one has to fit; none at all is empty. */
const testSql = (engine: Engine, test: FilterTest, column: FilterColumn): Sql => {
  if (column.rows === undefined) return oneSql(engine, test, column);
  const { from, own } = column.rows;
  const rows = sql`select 1 from ${sql.raw(from)} where ${sql.raw(own)}`;
  return test.test === 'empty'
    ? sql<SqlBool>`not exists (${rows})`
    : sql<SqlBool>`exists (${rows} and ${oneSql(engine, test, column)})`;
};

/** A filter as a condition of a statement, which shows what the same filter shows in memory. */
export const filterSql = (engine: Engine, tree: FilterTree, columns: FilterColumns): Sql => {
  if ('all' in tree || 'any' in tree) {
    const [children, joint, none] =
      'all' in tree ? [tree.all, sql` and `, sql<SqlBool>`true`] : [tree.any, sql` or `, sql<SqlBool>`false`];
    if (children.length === 0) return none;
    return sql<SqlBool>`(${sql.join(
      children.map((child) => filterSql(engine, child, columns)),
      joint,
    )})`;
  }
  const column = columns[tree.field];
  if (column === undefined) throw new Error(`No column is known for ${tree.field}.`);
  const positive = testSql(engine, tree, column);
  // What is not there is not equal to anything, so `not` shows it.
  return tree.not ? sql<SqlBool>`not coalesce(${positive}, false)` : positive;
};
