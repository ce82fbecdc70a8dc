import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { tablesOf } from '../../migrations/schema-of.ts';
import type { TestApp } from './test-app.ts';

const inText = (traces: readonly string[], where: string, text: string): string[] => {
  const folded = text.toLowerCase();
  return traces.filter((trace) => folded.includes(trace.toLowerCase())).map((trace) => `${where}: ${trace}`);
};

const asText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

/** Where the traces stand: in the rows of all tables, and on SQLite in any byte of its files. */
export const tracesOf = async ({ deps: { db } }: TestApp, wanted: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const table of Object.keys(await tablesOf(db))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db.read);
    found.push(
      ...inText(
        wanted,
        table,
        rows.map((row) => JSON.stringify(Object.values(row as object).map(asText))).join('\n'),
      ),
    );
  }
  if (db.location.engine === 'postgres') return found;
  const { path } = db.location;
  for (const file of [path, `${path}-wal`])
    found.push(...inText(wanted, basename(file), readFileSync(file).toString('latin1')));
  return found;
};
