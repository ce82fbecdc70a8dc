import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupRun } from '@daybook/shared/operator/server-state';
import { z } from 'zod';
import { backupPostgres } from '../platform/backup/postgres-backup.ts';
import { checkSqlite, copySqlite, leaveOutSecrets, syncToDisk } from '../platform/backup/sqlite-backup.ts';
import { noteUntold } from '../platform/backup/untold-backups.ts';
import type { Config } from '../platform/config.ts';
import { askServer } from './ask-server.ts';
import { CommandError } from './command-error.ts';
import { inMegabytes, progressLine, say } from './say.ts';

/** Writes everything there is at this moment to a new file, while Daybook runs or not, and sees that it is whole. */
export const backup = async (config: Config, file: string, clock: () => number): Promise<void> => {
  if (existsSync(file)) throw new CommandError(`${file} is there already. Give the backup another name.`);
  const startedAt = clock();
  const partial = `${file}.partial`;
  let bytes: number | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const what = await write(config, partial);
    chmodSync(partial, 0o600);
    syncToDisk(partial);
    renameSync(partial, file);
    syncToDisk(dirname(file));
    bytes = statSync(file).size;
    say(`Backup written: ${file} (${what}, ${inMegabytes(bytes)}).`);
  } finally {
    rmSync(partial, { force: true });
    await tell(config, { startedAt, finishedAt: clock(), bytes: bytes ?? 0, ok: bytes !== undefined });
  }
};

/** Has the server note how it went: this process does not write to the database. What is told nobody lies beside it. */
const tell = async (config: Config, run: BackupRun): Promise<void> => {
  try {
    await askServer(config, { method: 'POST', path: '/backup-runs', answer: z.object({}), json: run });
  } catch {
    if (existsSync(config.dataFolder)) noteUntold(config.dataFolder, run);
  }
};

const write = async ({ location }: Config, partial: string): Promise<string> => {
  if (location.engine === 'postgres') {
    const line = progressLine((rows) => `${rows} rows written`);
    const { rows } = await backupPostgres(location.url, partial, line.tell);
    line.end();
    return `${rows} rows`;
  }
  if (!existsSync(location.path))
    throw new CommandError(
      `There is no data in ${dirname(location.path)} yet. DAYBOOK_DATA names another folder.`,
    );
  const line = progressLine((progress) => `${Math.floor(progress * 100)} % copied`);
  await copySqlite(location.path, partial, line.tell);
  leaveOutSecrets(partial);
  line.end();
  return `${checkSqlite(partial).records} records`;
};
