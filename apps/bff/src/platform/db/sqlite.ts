import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { keepFile } from './hot.ts';

type Statement = BetterSqlite.Statement<unknown[], unknown>;

/** Enough for every statement of the program; rows inserted by the hundred make the variants. */
const KEPT_STATEMENTS = 400;

class SqliteConnection implements DatabaseConnection {
  readonly #file: BetterSqlite.Database;
  readonly #statements = new Map<string, Statement>();

  constructor(file: BetterSqlite.Database) {
    this.#file = file;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(sql);
    if (statement.reader) return { rows: statement.all(...parameters) as R[] };
    const { changes } = statement.run(...parameters);
    return { numAffectedRows: BigInt(changes), rows: [] };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // Not from the kept statements: one that is being walked cannot be run again.
    for (const row of this.#file.prepare(sql).iterate(...parameters)) yield { rows: [row as R] };
  }

  /** Preparing costs half of a short query, so the most recent statements are kept. */
  #prepare(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#file.prepare(sql);
    if (this.#statements.size >= KEPT_STATEMENTS) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Lets one user at a time have the connection, in the order in which they asked. */
class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  async take(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
  }

  give(): void {
    const next = this.#waiting.shift();
    // Handed on rather than freed, so that nobody gets in between.
    if (next === undefined) this.#isTaken = false;
    else next();
  }
}

class SqliteDriver implements Driver {
  readonly #file: BetterSqlite.Database;
  readonly #connection: SqliteConnection;
  readonly #turns = new Turns();

  constructor(file: BetterSqlite.Database) {
    this.#file = file;
    this.#connection = new SqliteConnection(file);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    // A reader's statements each run to their end at once, so readers need not wait for each other.
    if (!this.#file.readonly) await this.#turns.take();
    return this.#connection;
  }
  /** The write lock is taken at once: taking it later can fail half-way through a body. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A failed statement such as "disk full" may have rolled back already.
    if (this.#file.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async releaseConnection(): Promise<void> {
    if (!this.#file.readonly) this.#turns.give();
  }
  async destroy(): Promise<void> {
    this.#file.close();
  }
}

class OneFileAdapter extends SqliteAdapter {
  /** Schema changes are transactional in SQLite, so a failed migration leaves nothing behind. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  /**
   * It is the driver that lets one user at a time have the connection. Kysely would make others wait before the guard
   * sees them, and a use of the database inside an operation would wait for itself.
   */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** The dialect over one open file. */
export const sqliteDialect = (file: BetterSqlite.Database): Dialect => ({
  createAdapter: () => {
    const adapter = new OneFileAdapter();
    keepFile(adapter, file);
    return adapter;
  },
  createDriver: () => new SqliteDriver(file),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** Opens the database file for writing, or for reading beside the writer. */
export const openSqliteFile = (path: string, { readonly }: { readonly: boolean }): BetterSqlite.Database => {
  const file = new BetterSqlite(path, { readonly });
  file.pragma('busy_timeout = 5000');
  if (!readonly) {
    file.pragma('journal_mode = WAL');
    // An acknowledged write survives a power cut.
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    // A page that many transactions in a row write is copied out of the log once for all of them.
    file.pragma('wal_autocheckpoint = 4000');
    // What is erased is overwritten, and does not lie in a free corner of the file.
    file.pragma('secure_delete = ON');
    // What a backup or a long read made of the log is given back to the disk.
    file.pragma('journal_size_limit = 67108864');
  }
  // The writer reads what it changes through the map as well, and keeps little beside what it has changed.
  file.pragma(`cache_size = -${readonly ? 24_000 : 16_000}`);
  file.pragma('mmap_size = 268435456');
  file.pragma('temp_store = MEMORY');
  // The dictionaries of what is searched: each reads the one that is there, and stores nothing.
  for (const searched of ['record', 'activity', 'attachment'])
    file.exec(
      `create virtual table temp.${searched}_search_tokens using fts5vocab(main, ${searched}_search, instance)`,
    );
  return file;
};
