import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import { findMigrations, migrate, refuseNewer } from '../db/migrate.ts';
import { openDb } from '../db/open.ts';
import { APPLICATION } from '../db/postgres.ts';
import { ENDED_BY_RESTORE } from './ended-by-restore.ts';
import { tablesOf } from './postgres-tables.ts';
import { UnusableBackupError } from './unusable-backup.ts';

/** There is a workspace in the database already, which is not to be overwritten. */
export class DatabaseNotEmptyError extends Error {}
/** A server uses the database. */
export class DatabaseInUseError extends Error {}

const Header = z.object({
  daybook: z.literal('backup'),
  format: z.literal(1),
  migrations: z.array(z.string()),
});
/** What is not a row. */
const Mark = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({ sequences: z.record(z.string(), z.string()) }),
  z.object({ end: z.literal(true), rows: z.int() }),
]);
type Row = readonly (string | null)[];

const RESTORING = 'daybook restore';

/** PostgreSQL takes no more parameters in one statement. */
const MOST_PARAMETERS = 60_000;
const MOST_ROWS = 500;

const unusable = () => new UnusableBackupError('The file is damaged, or no backup of Daybook.');

const parse = <T>(schema: z.ZodType<T>, text: string): T => {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw unusable();
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unusable();
  }
};

/** The lines of a backup; of one that was cut short, it throws at the end of what is there. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.on('error', (error) => text.destroy(error));
  let rest = '';
  try {
    for await (const part of source.pipe(text).setEncoding('utf8')) {
      const lines = (rest + String(part)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw unusable();
  }
  if (rest !== '') yield rest;
}

/** Reads the first line, and refuses what this version cannot read. */
const readHeader = async (file: string): Promise<readonly string[]> => {
  for await (const line of linesOf(file)) {
    const { migrations } = parse(Header, line);
    refuseNewer('postgres', migrations);
    return migrations;
  }
  throw unusable();
};

/**
 * Puts a backup into an empty database, all of it or nothing. Throws where there is data already, where a server runs
 * on it, or where the file is damaged. Answers how many rows there are.
 */
export const restorePostgres = async (
  url: string,
  file: string,
  tell: (rows: number) => void = () => undefined,
): Promise<{ rows: number }> => {
  const migrations = await readHeader(file);
  await prepareTables(url, migrations);
  const client = new pg.Client({ connectionString: url, application_name: RESTORING });
  await client.connect();
  try {
    await client.query('begin');
    await refuseInUse(client);
    const foreignKeys = await dropForeignKeys(client);
    const tables = await tablesOf(client);
    await client.query(`truncate ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')}`);
    const rows = await load(client, file, tell);
    for (const { table, definition } of foreignKeys)
      await client.query(`alter table ${table} add ${definition}`);
    // Sessions that have ended since must stay ended. An older backup does not have all tables.
    for (const { name } of tables) {
      const statement = ENDED_BY_RESTORE[name];
      if (statement !== undefined) await client.query(statement);
    }
    await client.query('commit');
    await client.query('analyze');
    return { rows };
  } finally {
    await client.end();
  }
};

const prepareTables = async (url: string, migrations: readonly string[]): Promise<void> => {
  const own = new URL(url);
  own.searchParams.set('application_name', RESTORING);
  const db = openDb({ engine: 'postgres', url: own.href });
  try {
    const done = await findMigrations(db);
    if (done.some((name) => !migrations.includes(name))) throw new DatabaseNotEmptyError();
    if (done.length > 0) {
      const { n } = await db.read
        .selectFrom('users')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      if (Number(n) > 0) throw new DatabaseNotEmptyError();
    }
    await migrate(db, migrations.at(-1));
  } finally {
    await db.close();
  }
};

const refuseInUse = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    'select 1 from pg_stat_activity where datname = current_database() and application_name = $1',
    [APPLICATION],
  );
  if (rows.length > 0) throw new DatabaseInUseError();
};

/** Rows come in any order, so what they refer to is checked once all are there. */
const dropForeignKeys = async (client: pg.Client) => {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows.map(({ table, name, definition }) => ({
    table,
    definition: `constraint ${name} ${definition}`,
  }));
};

const load = async (client: pg.Client, file: string, tell: (rows: number) => void): Promise<number> => {
  const into = { table: '', columns: [] as readonly string[], rows: [] as Row[], done: 0, isWhole: false };
  const flush = async () => {
    await insertRows(client, into.table, into.columns, into.rows);
    into.done += into.rows.length;
    into.rows = [];
    tell(into.done);
  };
  let isFirst = true;
  for await (const text of linesOf(file)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    if (text.startsWith('[')) {
      // Not looked at value by value: there are many, and PostgreSQL refuses what does not fit.
      into.rows.push(parseJson(text) as Row);
      if (into.rows.length >= Math.min(MOST_ROWS, MOST_PARAMETERS / into.columns.length)) await flush();
      continue;
    }
    await flush();
    const line = parse(Mark, text);
    if ('table' in line) Object.assign(into, line);
    else if ('sequences' in line) await setSequences(client, line.sequences);
    else into.isWhole = line.rows === into.done;
  }
  if (!into.isWhole) throw unusable();
  return into.done;
};

const insertRows = async (
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> => {
  if (rows.length === 0) return;
  if (rows.some((row) => row.length !== columns.length)) throw unusable();
  const places = rows.map(
    (_, row) => `(${columns.map((_name, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
  );
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  await client.query(
    `insert into ${pg.escapeIdentifier(table)} (${names}) values ${places.join(', ')}`,
    rows.flat(),
  );
};

const setSequences = async (
  client: pg.Client,
  sequences: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [place, value] of Object.entries(sequences)) {
    const [table = '', column = ''] = place.split('.');
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [
      pg.escapeIdentifier(table),
      column,
      value,
    ]);
  }
};
