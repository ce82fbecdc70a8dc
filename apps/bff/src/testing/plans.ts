import { type CompiledQuery, sql } from 'kysely';
import type { Db } from '../platform/db/open.ts';
import { recountIndexes } from '../platform/db/upkeep.store.ts';

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

/** Tells the planner what the tables hold, as the program tells it, or as PostgreSQL does by itself. */
export const analyse = async (db: Db): Promise<void> => {
  if (db.engine === 'sqlite') await recountIndexes(db);
  else await sql`analyze`.execute(db.write);
  // Explaining alone does not notice that there is something new.
  await sql`select 1 from record limit 1`.execute(db.read);
};
