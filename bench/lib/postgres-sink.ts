import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { type CopyStreamQuery, from } from 'pg-copy-streams';
import { tablesOf } from '../../apps/bff/src/platform/backup/postgres-tables.ts';
import { COLUMNS, type Row, type Sink, type Table } from '../data/sink.ts';

const TABLES = Object.keys(COLUMNS) as Table[];

/** Rows are handed on in pieces of about so many letters. */
const PIECE = 64_000;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A row as COPY reads it. Words are letters, digits and blanks, which a `tsvector` is made of as it stands. */
const lineOf = (row: Row): string =>
  `${row
    .map((value) =>
      typeof value === 'string'
        ? value.replace(/[\\\t\n\r]/g, (letter) => ESCAPED[letter] ?? letter)
        : (value ?? '\\N'),
    )
    .join('\t')}\n`;

interface Filling {
  readonly client: pg.Client;
  readonly stream: CopyStreamQuery;
  /** Rejects with what the server does not take. */
  readonly failed: Promise<never>;
  waiting: string;
}

/** What makes a constraint or an index again, in the order in which it is to be done. */
const LEFT_FOR_LATER = `
  select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make,
    format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
  from pg_constraint made where contype in ('p', 'u') and connamespace = current_schema()::regnamespace
    and not exists (select 1 from pg_constraint other where other.contype = 'f' and other.conindid = made.conindid)
  union all
  select indexdef, format('drop index %I', indexname) from pg_indexes
  where schemaname = current_schema() and indexname not in (select conname from pg_constraint)`;

const openFilling = async (url: string, table: Table): Promise<Filling> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Tables are filled side by side, and what they refer to comes when it comes.
  await client.query('set session_replication_role = replica');
  const stream = client.query(from(`copy ${table} (${COLUMNS[table].join(', ')}) from stdin`));
  const failed = once(stream, 'error').then(([error]): never => {
    throw error;
  });
  // Looked at when the next rows are waited for.
  failed.catch(() => undefined);
  return { client, stream, failed, waiting: '' };
};

/** A database being filled, each table over a connection of its own; indexes come at the end. */
export class PostgresSink implements Sink {
  readonly #client: pg.Client;
  readonly #later: readonly string[];
  readonly #fillings: ReadonlyMap<Table, Filling>;

  private constructor(client: pg.Client, later: readonly string[], fillings: ReadonlyMap<Table, Filling>) {
    this.#client = client;
    this.#later = later;
    this.#fillings = fillings;
  }

  static async open(url: string): Promise<PostgresSink> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ make: string; drop: string }>(LEFT_FOR_LATER);
    for (const { drop } of rows) await client.query(drop);
    const fillings = new Map<Table, Filling>();
    for (const table of TABLES) fillings.set(table, await openFilling(url, table));
    return new PostgresSink(
      client,
      rows.map(({ make }) => make),
      fillings,
    );
  }

  add = (table: Table, row: Row): void => {
    const filling = this.#fillings.get(table);
    if (filling === undefined) return;
    filling.waiting += lineOf(row);
    if (filling.waiting.length < PIECE) return;
    filling.stream.write(filling.waiting);
    filling.waiting = '';
  };

  drain = async (): Promise<void> => {
    for (const { stream, failed } of this.#fillings.values())
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), failed]);
  };

  /** Counts the links, makes the indexes, and lets the server know what is there. */
  async finish(say: (what: string) => void): Promise<void> {
    for (const { client, stream, failed, waiting } of this.#fillings.values()) {
      stream.end(waiting);
      await Promise.race([finished(stream), failed]);
      await client.end();
    }
    say('counting');
    await this.#client.query(`insert into timeline_count (record_key, category, direct, n)
      select record_key, category, case when via_key is null then 1 else 0 end, count(*) from timeline_link group by 1, 2, 3`);
    say('making indexes');
    for (const statement of this.#later) await this.#client.query(statement);
    for (const { name, sequences } of await tablesOf(this.#client))
      for (const { column, sequence } of sequences)
        await this.#client.query(`select setval('${sequence}', (select max(${column}) from ${name}))`);
    say('analyzing');
    await this.#client.query('vacuum (analyze)');
    await this.#client.query('checkpoint');
    await this.#client.end();
  }
}
