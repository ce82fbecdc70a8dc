import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';

/** Another process has the data folder. */
export class FolderInUseError extends Error {}

export interface FolderLock {
  release(): void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Makes the data folder, for its owner only. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};

/**
 * Takes the data folder for this process alone: two that write to one SQLite file would not see each other's changes
 * live. The lock is the operating system's, so it is gone with the process however that ends.
 */
export const lockFolder = (folder: string): FolderLock => {
  makeFolder(folder);
  const path = join(folder, 'daybook.lock');
  const file = new BetterSqlite(path, { timeout: 0 });
  try {
    // Nothing is ever written, so there is nothing to roll back after a crash.
    file.pragma('journal_mode = memory');
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    throw new FolderInUseError(folder);
  }
  chmodSync(path, 0o600);
  return { release: () => file.close() };
};

/** Throws where the file of the database cannot be written: SQLite opens it all the same, and every change fails later. */
export const refuseReadOnly = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`])
    if (existsSync(file)) accessSync(file, constants.W_OK);
};
