import BetterSqlite from 'better-sqlite3';
import { COLUMNS, type Row, type Sink, type Table } from '../data/sink.ts';

/** Links arrive in the order of entries and are kept in the order of records: they wait in a table of their own. */
const STAGE =
  'create table stage_link (record_key integer, happened_at integer, entry_key integer, category text, via_key integer)';

const SEARCH: Readonly<Partial<Record<Table, string>>> = {
  record_search: 'insert into record_search (rowid, words) values (?, ?)',
  activity_search: 'insert into activity_search (rowid, words) values (?, ?)',
};

const insertOf = (table: Table): string => {
  const into = table === 'timeline_link' ? 'stage_link' : table;
  const columns = COLUMNS[table];
  return (
    SEARCH[table] ??
    `insert into ${into} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
  );
};

/** A file being filled: without indexes and without care for a power cut, both of which come at the end. */
export class SqliteSink implements Sink {
  readonly #file: BetterSqlite.Database;
  readonly #indexes: readonly string[];
  readonly #statements: ReadonlyMap<Table, BetterSqlite.Statement>;

  constructor(path: string) {
    this.#file = new BetterSqlite(path);
    for (const pragma of [
      'journal_mode = off',
      'synchronous = off',
      'foreign_keys = off',
      'cache_size = -1000000',
      'temp_store = file',
      'locking_mode = exclusive',
    ])
      this.#file.pragma(pragma);
    const indexes = this.#file
      .prepare<[], { name: string; sql: string }>(
        `select name, sql from sqlite_master where type = 'index' and sql is not null`,
      )
      .all();
    for (const { name } of indexes) this.#file.exec(`drop index ${name}`);
    this.#indexes = indexes.map(({ sql }) => sql);
    this.#file.exec(STAGE);
    const tables = Object.keys(COLUMNS) as Table[];
    this.#statements = new Map(tables.map((table) => [table, this.#file.prepare(insertOf(table))]));
    this.#file.exec('begin');
  }

  add = (table: Table, row: Row): void => {
    this.#statements.get(table)?.run(...row);
  };

  drain = async (): Promise<void> => undefined;

  /** Sorts the links, counts them, and makes the indexes. */
  finish(say: (what: string) => void): void {
    say('sorting links');
    this.#file.exec(`insert into timeline_link (record_key, happened_at, entry_key, category, via_key)
      select record_key, happened_at, entry_key, category, via_key from stage_link order by record_key, happened_at, entry_key`);
    this.#file.exec('drop table stage_link');
    say('counting');
    this.#file.exec(`insert into timeline_count (record_key, category, direct, n)
      select record_key, category, via_key is null, count(*) from timeline_link group by 1, 2, 3`);
    say('making indexes');
    for (const sql of this.#indexes) this.#file.exec(sql);
    this.#file.exec('commit');
    for (const table of ['record_search', 'activity_search'])
      this.#file.exec(`insert into ${table} (${table}) values ('optimize')`);
    say('analyzing');
    this.#file.exec('pragma analysis_limit = 1000; analyze');
    this.#file.pragma('locking_mode = normal');
    this.#file.pragma('journal_mode = wal');
    this.#file.close();
  }
}
