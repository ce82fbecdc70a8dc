import { chmodSync, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportEverything } from '../features/exports/export-everything.ts';
import { syncToDisk } from '../platform/backup/sqlite-backup.ts';
import type { Config } from '../platform/config.ts';
import { CommandError } from './command-error.ts';
import { inMegabytes, say } from './say.ts';

/** Writes everything in the workspace to a new zip that other programs can read, while Daybook runs or not. */
export const exportTo = async ({ location }: Config, file: string, now: number): Promise<void> => {
  if (existsSync(file)) throw new CommandError(`${file} is there already. Give the export another name.`);
  if (location.engine === 'sqlite' && !existsSync(location.path))
    throw new CommandError(
      `There is no data in ${dirname(location.path)} yet. DAYBOOK_DATA names another folder.`,
    );
  const partial = `${file}.partial`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    const { zip, counts } = await exportEverything(location, now);
    await pipeline(zip, createWriteStream(partial, { mode: 0o600 }));
    chmodSync(partial, 0o600);
    syncToDisk(partial);
    renameSync(partial, file);
    const lines = Object.values(counts).reduce((sum, n) => sum + n, 0);
    say(`Everything is in ${file} (${lines} entries, ${inMegabytes(statSync(file).size)}).`);
  } finally {
    rmSync(partial, { force: true });
  }
};
