import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { errorName } from './error-words.ts';
import { type Listening, listen } from './http/listen.ts';
import type { Log } from './log.ts';

/** The operating system takes no longer path for a socket. */
const LONGEST_PATH = 100;

/** Where the commands of this data folder reach the running server. */
export const controlPath = (dataFolder: string): string => {
  const path = join(dataFolder, 'control.sock');
  if (Buffer.byteLength(path) <= LONGEST_PATH) return path;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 24);
  return join(tmpdir(), `daybook-${name}.sock`);
};

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const NO_DOOR: Listening = { port: 0, close: async () => undefined };

/**
 * Opens the door for the command line: a socket that only this user can use, so whoever comes through it may do what
 * one can do who has the data. Of several processes on one folder, as PostgreSQL allows, the first has it. Commands
 * are not worth refusing to start for.
 */
export const openControl = async (
  { dataFolder }: Config,
  log: Log,
  fetch: Parameters<typeof listen>[0],
): Promise<Listening> => {
  const path = controlPath(dataFolder);
  if (await answers(path)) return NO_DOOR;
  const mask = process.umask(0o177);
  try {
    // Left by a process that was killed.
    rmSync(path, { force: true });
    return await listen(fetch, { path });
  } catch (error) {
    log.warn({ error: errorName(error) }, 'the commands cannot reach this server');
    return NO_DOOR;
  } finally {
    process.umask(mask);
  }
};
