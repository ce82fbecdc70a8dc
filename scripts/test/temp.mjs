import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import path from 'node:path';
import { onEnd } from '../lib/ending.mjs';

/** Files that are kept in memory, where the system has such a place. */
const IN_MEMORY = '/dev/shm';

/** More than the tests ever hold at a time. */
const ENOUGH_BYTES = 3 * 1024 ** 3;

/** @type {(folder: string) => boolean} */
const hasRoom = (folder) => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH_BYTES && freemem() > 2 * ENOUGH_BYTES;
  } catch {
    return false;
  }
};

/**
 * Lets this process and those it starts keep their temporary files in memory, where there is room for them. Tests write
 * as the program writes, each acknowledged change to the disk; on most machines they would mostly wait for it. Whoever
 * has named a folder in TMPDIR gets that one.
 */
export function keepInMemory() {
  if (process.env.TMPDIR || !hasRoom(IN_MEMORY)) return;
  const folder = mkdtempSync(path.join(IN_MEMORY, 'daybook-tests-'));
  // PostgreSQL, which runs as a user of its own, has its data in it.
  chmodSync(folder, 0o711);
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  process.env.TMPDIR = folder;
}
