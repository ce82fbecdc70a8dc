import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where backups are noted that were made while no server ran to be told: one a line. */
const pathIn = (dataFolder: string): string => join(dataFolder, 'backups.jsonl');

export const noteUntold = (dataFolder: string, run: object): void => {
  appendFileSync(pathIn(dataFolder), `${JSON.stringify(run)}\n`, { mode: 0o600 });
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/** Hands over what was noted, and forgets it after. */
export const takeUntold = async (
  dataFolder: string,
  take: (lines: readonly unknown[]) => Promise<void>,
): Promise<void> => {
  const path = pathIn(dataFolder);
  if (!existsSync(path)) return;
  await take(readFileSync(path, 'utf8').split('\n').filter(Boolean).map(parse));
  rmSync(path, { force: true });
};
