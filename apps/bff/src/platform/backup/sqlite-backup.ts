import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { refuseNewer } from '../db/migrate.ts';
import { ENDED_BY_RESTORE, LEFT_OUT } from './ended-by-restore.ts';
import { UnusableBackupError } from './unusable-backup.ts';

/** Pages copied before others get a turn. */
const PAGES = 2_000;

/** Makes sure that what was written to a file, or which files are in a folder, survives a power cut. */
export const syncToDisk = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Copies a database that is being written to as it is at this moment, by reading only: a reader of the write-ahead log
 * neither waits for the writer nor makes it wait. `tell` hears how far it is, from 0 to 1.
 */
export const copySqlite = async (
  from: string,
  to: string,
  tell: (progress: number) => void = () => undefined,
): Promise<void> => {
  const source = new BetterSqlite(from, { readonly: true, fileMustExist: true });
  try {
    rmSync(to, { force: true });
    // One moment for all of it, however much is written meanwhile.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_schema').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        tell(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return PAGES;
      },
    });
  } finally {
    source.close();
  }
};

/**
 * Makes a copy one file that can be moved about, and throws `UnusableBackupError` unless it is whole. Answers how many
 * records it holds.
 */
export const checkSqlite = (path: string): { records: number } => {
  const file = new BetterSqlite(path, { fileMustExist: true });
  try {
    file.pragma('journal_mode = delete');
    const result = file.pragma('integrity_check', { simple: true });
    if (result !== 'ok') throw new UnusableBackupError('The file is damaged.');
    if ((file.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new UnusableBackupError('The file is not complete.');
    const names = file.prepare('select name from kysely_migration').pluck().all() as string[];
    refuseNewer('sqlite', names);
    return { records: Number(file.prepare('select count(*) from record').pluck().get()) };
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError)
      throw new UnusableBackupError('The file is no database of Daybook.');
    throw error;
  } finally {
    file.close();
  }
};

/** The tables of an older backup may not be all of those there are now. */
const hasTable = (file: BetterSqlite.Database, table: string): boolean =>
  file.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(table) !== undefined;

/** Takes the secrets out of a copy, so that nothing of them is left in the file. */
export const leaveOutSecrets = (path: string): void => {
  const file = new BetterSqlite(path, { fileMustExist: true });
  try {
    file.pragma('secure_delete = on');
    for (const table of LEFT_OUT) if (hasTable(file, table)) file.exec(`delete from ${table}`);
  } finally {
    file.close();
  }
};

/** Ends in a restored copy what must not go on. People sign in anew. */
export const forgetSessions = (path: string): void => {
  const file = new BetterSqlite(path, { fileMustExist: true });
  try {
    for (const [table, statement] of Object.entries(ENDED_BY_RESTORE))
      if (hasTable(file, table)) file.exec(statement);
  } finally {
    file.close();
  }
};
