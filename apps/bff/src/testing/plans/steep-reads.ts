import { type CompiledQuery, sql } from 'kysely';
import pg from 'pg';
import { isKeptReady } from '../../platform/db/named.ts';
import type { Db, Reader } from '../../platform/db/open.ts';
import { planOf } from '../plans.ts';

/** What a database holds much of: these tables grow for as long as a workspace is used. */
export type Growing = ReadonlySet<string>;

/** The most rows that a statement may take in its hand, and may have to sort. */
export interface Most {
  readonly rows: number;
  readonly sorted: number;
}

type Steep = (db: Db, query: CompiledQuery, growing: Growing, most: Most) => Promise<string | undefined>;

/** `from "timeline_link" as "own"`, and without its marks and its `as`. */
const ALIAS = /["`]?\b(\w+)["`]?(?:\s+as)?\s+["`]?(\w+)["`]?/g;

/** A whole table in the order of its keys, from the last or the first on. */
const BY_KEY = /^[^(]*(?:\([^)]*\)[^(]*)* order by (?:["\w]+\.)?"key" (?:asc|desc)? ?limit \?$/;

const aliasesIn = (text: string, growing: Growing): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(ALIAS)].flatMap(([, table = '', alias = '']) =>
      growing.has(table) ? [[alias, table] as const] : [],
    ),
  );

/** How many rows a statement would answer without the limit at its end. */
const rowsOf = async ({ read }: Db, { sql: text, parameters }: CompiledQuery): Promise<number> => {
  const whole = text.replace(/ limit (\?|\d+)$/, '');
  const given = text.endsWith(' limit ?') ? parameters.slice(0, -1) : parameters;
  const counting = { sql: `select count(*) as n from (${whole})`, parameters: given };
  const { rows } = await read.executeQuery(counting as CompiledQuery<{ n: number }>);
  return rows[0]?.n ?? 0;
};

/** Whether an index holds only what its condition says, such as what is still to be done. */
const isOfSome = async ({ read }: Db, index: string): Promise<boolean> => {
  const { rows } = await sql`select 1 from sqlite_schema where type = 'index' and name = ${index}
    and sql like '% where %'`.execute(read);
  return rows.length > 0;
};

const steepOnSqlite: Steep = async (db, query, growing, most) => {
  const plan = await planOf(db, query);
  const aliases = aliasesIn(query.sql, growing);
  for (const line of plan.split('\n')) {
    const [, name = '', how = ''] = /^SCAN (\w+)(.*)$/.exec(line) ?? [];
    // Through an index, or by keys, and up to a limit is a range like others.
    const index = / INDEX (\w+)/.exec(how)?.[1];
    const isRange =
      index === undefined ? BY_KEY.test(query.sql) : / limit /.test(query.sql) || (await isOfSome(db, index));
    if ((growing.has(name) || aliases.has(name)) && !isRange) return line;
    if (line.includes('AUTOMATIC')) return line;
  }
  if (!plan.includes('TEMP B-TREE FOR ORDER BY')) return undefined;
  const sorted = await rowsOf(db, query);
  return sorted > most.sorted ? `sorts ${sorted} rows (${plan.replaceAll('\n', '; ')})` : undefined;
};

interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Step[];
}

const stepsOf = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(stepsOf)];

/** The rows a step took in its hand, whether or not they were wanted. */
const rowsIn = (step: Step): number =>
  (step['Actual Rows'] +
    (step['Rows Removed by Filter'] ?? 0) +
    (step['Rows Removed by Index Recheck'] ?? 0)) *
  step['Actual Loops'];

const EXPLAIN = 'explain (analyze, timing off, format json)';

const explained = async (read: Reader, text: string, parameters: readonly unknown[] = []): Promise<Step> => {
  const explain = { sql: `${EXPLAIN} ${text}`, parameters };
  const { rows } = await read.executeQuery(explain as CompiledQuery<{ 'QUERY PLAN': { Plan: Step }[] }>);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) throw new Error(`There is no plan for ${text}`);
  return plan;
};

/** A parameter as it is written out. */
const literal = (value: unknown): string => {
  if (value === null) return 'null';
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : `${value as string | number}`);
};

/** With the one plan that a statement kept ready has for whatever it is asked. */
const explainedAsKept = (read: Reader, { sql: text, parameters }: CompiledQuery): Promise<Step> =>
  read.connection().execute(async (one) => {
    const run = (statement: string) => sql.raw(statement).execute(one);
    await run('set plan_cache_mode = force_generic_plan');
    await run(`prepare explained as ${text}`);
    const given = parameters.length === 0 ? '' : `(${parameters.map(literal).join(', ')})`;
    try {
      return await explained(one, `execute explained${given}`);
    } finally {
      await run('deallocate explained');
      await run('reset plan_cache_mode');
    }
  });

const steepOnPostgres: Steep = async ({ read }, query, growing, most) => {
  const { sql: text, parameters } = query;
  const plan = isKeptReady(text)
    ? await explainedAsKept(read, query)
    : await explained(read, text, parameters);
  for (const step of stepsOf(plan)) {
    const table = step['Relation Name'] ?? '';
    if (!growing.has(table)) continue;
    if (step['Node Type'] === 'Seq Scan') return `Seq Scan on ${table}`;
    if (rowsIn(step) > most.rows) return `${step['Node Type']} on ${table} reads ${rowsIn(step)} rows`;
  }
  return undefined;
};

/**
 * What makes a read steeper than it may be: it goes through a whole growing table, or takes more of its rows than it may;
 * on SQLite, which does not say how many it takes, what it sorts is counted.
 */
export const steepStep: Steep = (db, query, growing, most) =>
  (db.engine === 'sqlite' ? steepOnSqlite : steepOnPostgres)(db, query, growing, most);

/** The tables that hold more than this. */
export const tablesAbove = async (
  { read }: Db,
  tables: readonly string[],
  most: number,
): Promise<Set<string>> => {
  const above = new Set<string>();
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(read);
    if ((rows[0]?.n ?? 0) > most) above.add(table);
  }
  return above;
};
