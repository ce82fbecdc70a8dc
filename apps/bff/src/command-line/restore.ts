import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  DatabaseInUseError,
  DatabaseNotEmptyError,
  restorePostgres,
} from '../platform/backup/postgres-restore.ts';
import { checkSqlite, forgetSessions, syncToDisk } from '../platform/backup/sqlite-backup.ts';
import { UnusableBackupError } from '../platform/backup/unusable-backup.ts';
import type { Config } from '../platform/config.ts';
import { NewerSchemaError } from '../platform/db/migrate.ts';
import { lockFolder } from '../platform/db/single-writer.ts';
import { CommandError } from './command-error.ts';
import { progressLine, say } from './say.ts';

/** Which engine a backup is of, by its first bytes. */
const engineOf = (file: string): 'sqlite' | 'postgres' => {
  if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
  const handle = openSync(file, 'r');
  const start = Buffer.alloc(16);
  readSync(handle, start, 0, 16, 0);
  closeSync(handle);
  if (start.toString('latin1') === 'SQLite format 3\0') return 'sqlite';
  if (start[0] === 0x1f && start[1] === 0x8b) return 'postgres';
  throw new CommandError(`${file} is no backup of Daybook.`);
};

/** Puts a backup in place of what is there, which is kept aside. The server must be stopped. */
export const restore = async (config: Config, file: string, now: number): Promise<void> => {
  const { location } = config;
  const engine = engineOf(file);
  if (engine !== location.engine)
    throw new CommandError(
      engine === 'sqlite'
        ? `${file} is a backup of SQLite, and DATABASE_URL is set. Restore it without DATABASE_URL.`
        : `${file} is a backup of PostgreSQL. Set DATABASE_URL to the empty database it is to go into.`,
    );
  try {
    if (location.engine === 'postgres') await intoServer(location.url, file);
    else intoFolder(config.dataFolder, location.path, file, now);
  } catch (error) {
    throw asCommandError(error, file);
  }
};

const asCommandError = (error: unknown, file: string): unknown => {
  if (error instanceof UnusableBackupError)
    return new CommandError(`${file} cannot be restored: ${error.message} Nothing was changed.`);
  if (error instanceof NewerSchemaError)
    return new CommandError(
      `${file} was written by a newer Daybook. Restore it with that one. Nothing was changed.`,
    );
  if (error instanceof DatabaseNotEmptyError)
    return new CommandError(
      'There is data in the database of DATABASE_URL. Create an empty one and restore into that; nothing is overwritten.',
    );
  if (error instanceof DatabaseInUseError)
    return new CommandError('Daybook is running on the database of DATABASE_URL. Stop it first.');
  return error;
};

const intoServer = async (url: string, file: string): Promise<void> => {
  const line = progressLine((rows) => `${rows} rows restored`);
  const { rows } = await restorePostgres(url, file, line.tell);
  line.end();
  say(`Restored ${rows} rows. Everybody signs in again.`);
};

const intoFolder = (folder: string, path: string, file: string, now: number): void => {
  const lock = lockFolder(folder);
  try {
    const arriving = `${path}.restoring`;
    copyFileSync(file, arriving);
    try {
      const { records } = checkSqlite(arriving);
      forgetSessions(arriving);
      syncToDisk(arriving);
      const aside = putAside(folder, path, now);
      renameSync(arriving, path);
      syncToDisk(folder);
      say(`Restored ${records} records. Everybody signs in again.`);
      if (aside !== undefined) say(`What was there before is kept in ${aside}.`);
    } finally {
      rmSync(arriving, { force: true });
    }
  } finally {
    lock.release();
  }
};

/** Moves the database with its write-ahead log, which is part of it. */
const putAside = (folder: string, path: string, now: number): string | undefined => {
  if (!existsSync(path)) return undefined;
  const aside = join(folder, `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const name of ['', '-wal', '-shm'].map((end) => basename(path) + end)) {
    const from = join(dirname(path), name);
    if (existsSync(from)) renameSync(from, join(aside, name));
  }
  syncToDisk(aside);
  return aside;
};
