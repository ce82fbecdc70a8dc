import { type CompiledQuery, sql } from 'kysely';
import type { Db } from '../platform/db/open.ts';
import { LOOK_AT } from '../platform/db/upkeep.store.ts';

const explainOn = (engine: Db['engine']): string => (engine === 'sqlite' ? 'explain query plan' : 'explain');

/** The plan of a statement as the engine tells it, one step a line. */
export const planOf = async (
  { read, engine }: Db,
  { sql: text, parameters }: CompiledQuery,
): Promise<string> => {
  const query = { sql: `${explainOn(engine)} ${text}`, parameters } as CompiledQuery<Record<string, unknown>>;
  const { rows } = await read.executeQuery(query);
  return rows.map((row) => String(row['detail'] ?? row['QUERY PLAN'])).join('\n');
};

/** Steps that read a whole table, or order what was read instead of reading it in order. */
const COSTLY = {
  sqlite: /^SCAN (?!.*USING (?:COVERING )?INDEX)|TEMP B-TREE FOR (?:LAST TERM OF )?ORDER BY/m,
  postgres:
    /Seq Scan on (?:record|contact|account|opportunity|activity|timeline)\w*|^\s*(?:->\s+)?(?:Incremental )?Sort\b/m,
} as const;

/** The first costly step of a plan, if it has one. */
export const costlyStep = ({ engine }: Db, plan: string): string | undefined =>
  COSTLY[engine].exec(plan)?.[0];

/** Numbers from 1 on, for filling tables in one statement. */
export const upTo = (n: number) =>
  sql`with recursive series(i) as (select 1 union all select i + 1 from series where i < ${sql.lit(n)})`;

/** Tells the planner what the tables hold, as roughly as the program tells it. */
export const analyse = async ({ write, engine }: Db): Promise<void> => {
  if (engine === 'sqlite') await sql`pragma analysis_limit = ${sql.lit(LOOK_AT)}`.execute(write);
  await sql`analyze`.execute(write);
};
