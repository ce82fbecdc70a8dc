import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEnd } from './ending.mjs';
import { MEMORY } from './paths.mjs';
import { say } from './say.mjs';

const BEAT_MS = 2_000;
/** A holder beats every two seconds, so one that has been silent this long is gone. */
const SILENT_MS = 15_000;

/** @type {(file: string, token: string) => boolean} */
function claim(file, token) {
  try {
    writeFileSync(file, token, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @type {(file: string) => { token: string, silentMs: number } | undefined} */
function holder(file) {
  try {
    return { token: readFileSync(file, 'utf8'), silentMs: Date.now() - statSync(file).mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * Takes away the lock of a holder that is gone. Moving it first makes sure that of several only one does,
 * and that nobody's fresh lock is taken: what was moved is looked at again.
 * @param {string} file
 * @param {string} deadToken
 */
function bury(file, deadToken) {
  const grave = `${file}.${process.pid}`;
  try {
    renameSync(file, grave);
  } catch {
    return;
  }
  if (readFileSync(grave, 'utf8') !== deadToken) renameSync(grave, file);
  rmSync(grave, { force: true });
}

/**
 * Runs `work` while no other process on this folder holds the lock of that name.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(name, work) {
  mkdirSync(MEMORY, { recursive: true });
  const file = path.join(MEMORY, `${name}.lock`);
  const token = `${process.pid} ${Date.now()} ${Math.random()}`;
  for (let waits = 0; !claim(file, token); waits += 1) {
    const other = holder(file);
    if (other && other.silentMs > SILENT_MS) bury(file, other.token);
    if (waits === 5) say('Another Daybook is being prepared in this folder; waiting for it.');
    await wait(100);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, BEAT_MS);
  const release = () => {
    if (holder(file)?.token === token) rmSync(file, { force: true });
  };
  const stayReleased = onEnd(release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    release();
    stayReleased();
  }
}
