import type { FilterNode } from '@daybook/shared/filters/filter';
import type { BrokenCondition } from '@daybook/shared/filters/filter.rules';
import type { Reader } from '../db/open.ts';
import type { FilterColumns, KnownIn } from './filter-sql.store.ts';

/** What tells the rows of a table apart in a filter, and what they are called when there is none. */
const NAMED = {
  users: { column: 'id', missing: 'Somebody chosen here is not there any more.' },
  record: { column: 'id', missing: 'A record chosen here is not there any more.' },
  choice: { column: 'code', missing: 'An entry chosen here is not on its list any more.' },
  stage: { column: 'code', missing: 'A stage chosen here is not there any more.' },
  tag: { column: 'identity', missing: 'A tag chosen here is not there any more.' },
} as const;

interface Chosen {
  readonly path: string;
  readonly table: KnownIn;
  readonly values: readonly string[];
}

const chosenIn = (node: FilterNode, columns: FilterColumns, path = ''): readonly Chosen[] => {
  const inside = (children: readonly FilterNode[], mode: string) =>
    children.flatMap((child, i) => chosenIn(child, columns, `${path}${path && '.'}${mode}.${i}`));
  if ('all' in node) return inside(node.all, 'all');
  if ('any' in node) return inside(node.any, 'any');
  const column = columns[node.field];
  const given = Array.isArray(node.value) ? node.value.filter((value) => value !== 'me') : [];
  if (column?.knownIn === undefined || given.length === 0) return [];
  const values = given.map((value) => String(column.stored?.(value) ?? value));
  return [{ path, table: column.knownIn, values }];
};

const findKnown = async (
  db: Reader,
  table: KnownIn,
  values: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { column } = NAMED[table];
  const rows = await db
    .selectFrom(table)
    .select(column as 'id')
    .where(column as 'id', 'in', values)
    .execute();
  return new Set(rows.map((row) => String(Object.values(row)[0])));
};

/** The conditions that ask for somebody or something that is not there any more. */
export const findBrokenChoices = async (
  db: Reader,
  node: FilterNode,
  columns: FilterColumns,
): Promise<readonly BrokenCondition[]> => {
  const byTable = Map.groupBy(chosenIn(node, columns), ({ table }) => table);
  const broken = await Promise.all(
    [...byTable].map(async ([table, chosen]) => {
      const known = await findKnown(db, table, [...new Set(chosen.flatMap(({ values }) => values))]);
      return chosen
        .filter(({ values }) => values.some((value) => !known.has(value)))
        .map(({ path }) => ({ path, message: NAMED[table].missing }));
    }),
  );
  return broken.flat();
};
