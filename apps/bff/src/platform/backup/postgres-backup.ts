import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { LEFT_OUT } from './ended-by-restore.ts';
import { tablesOf } from './postgres-tables.ts';

/*
 * A backup of a PostgreSQL database is gzipped text, one JSON value a line:
 *
 *     {"daybook":"backup","format":1,"migrations":["0001-foundation"]}
 *     {"table":"users","columns":["key","name"]}
 *     ["1","Ada Palmer"]                 a row: each value as PostgreSQL writes it, or null
 *     {"table":"record","columns":["key","title"]}
 *     {"sequences":{"users.key":"12"}}   the last key that was given, of each table
 *     {"end":true,"rows":1}
 */

const AT_ONCE = 1_000;

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/**
 * Writes all of a database as it is at one moment, while others go on writing, to a new file. `tell` hears how many rows
 * are written. Answers how many there are.
 */
export const backupPostgres = async (
  url: string,
  to: string,
  tell: (rows: number) => void = () => undefined,
): Promise<{ rows: number }> => {
  const client = new pg.Client({ connectionString: url, application_name: 'daybook backup' });
  await client.connect();
  const count = { rows: 0 };
  try {
    // Everything below sees this one moment.
    await client.query('begin isolation level repeatable read read only');
    const file = createWriteStream(to, { mode: 0o600, flags: 'w', flush: true });
    await pipeline(Readable.from(linesOf(client, count, tell)), createGzip({ level: 6 }), file);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return count;
};

async function* linesOf(client: pg.Client, count: { rows: number }, tell: (rows: number) => void) {
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  yield json({ daybook: 'backup', format: 1, migrations: migrations.rows.map(({ name }) => name) });
  const tables = await tablesOf(client);
  for (const { name, columns } of tables) {
    if (LEFT_OUT.has(name)) continue;
    yield json({ table: name, columns });
    for await (const rows of rowsOf(client, name, columns)) {
      count.rows += rows.length;
      tell(count.rows);
      yield rows.map(json).join('');
    }
  }
  yield json({ sequences: await sequencesOf(client, tables) });
  yield json({ end: true, rows: count.rows });
}

async function* rowsOf(client: pg.Client, table: string, columns: readonly string[]) {
  const texts = columns.map((column) => `${pg.escapeIdentifier(column)}::text`).join(', ');
  await client.query(`declare rows no scroll cursor for select ${texts} from ${pg.escapeIdentifier(table)}`);
  while (true) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${AT_ONCE} from rows`,
      rowMode: 'array',
    });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query('close rows');
}

const sequencesOf = async (
  client: pg.Client,
  tables: Awaited<ReturnType<typeof tablesOf>>,
): Promise<Record<string, string>> => {
  const last: Record<string, string> = {};
  for (const { name, sequences } of tables) {
    for (const { column, sequence } of sequences) {
      const { rows } = await client.query<{ value: string }>(
        `select last_value::text as value from ${sequence} where is_called`,
      );
      if (rows[0] !== undefined) last[`${name}.${column}`] = rows[0].value;
    }
  }
  return last;
};
