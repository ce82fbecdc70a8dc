import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { onEnd } from '../../scripts/lib/ending.mjs';
import { SERVER_ENV, SERVER_FLAGS } from '../../scripts/lib/node.mjs';

/** A program under measurement. */
export interface Running {
  readonly pid: number;
  readonly origin: string;
  /** Processor time it has used so far, over all its threads, in ms. */
  readonly cpuMs: () => number;
  /** Resident memory, in MB: all of it, and the part that is not pages of files. */
  readonly memory: () => { readonly resident: number; readonly own: number };
  readonly stop: () => Promise<void>;
}

const NS_PER_MS = 1_000_000;

const cpuOfTask = (pid: number, task: string): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
};

/**
 * Processor time that a process has used so far, in ms; 0 once it has ended. The scheduler counts in nanoseconds, where
 * `/proc/…/stat` counts in hundredths of a second.
 */
export const cpuOf = (pid: number): number => {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    return tasks.reduce((sum, task) => sum + cpuOfTask(pid, task), 0) / NS_PER_MS;
  } catch {
    return 0;
  }
};

const memoryOf = (pid: number): { resident: number; own: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { resident: of('VmRSS'), own: of('RssAnon') };
};

const ADDRESS = /(http:\/\/\S+)/;
const READY_WITHIN_MS = 60_000;

const whenReady = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(
      () => reject(new Error(`It was not ready in time. It said:\n${said}`)),
      READY_WITHIN_MS,
    );
    child.stdout?.on('data', (text: Buffer) => {
      if (said.length < 10_000) said += String(text);
      const address = ADDRESS.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(new URL(address).origin);
    });
    child.once('exit', () => reject(new Error(`It ended while starting. It said:\n${said}`)));
  });

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
};

/**
 * Starts a Node program that prints the address it answers at, as `npm start` runs the server: what it is measured
 * against runs the same way.
 */
export const startProgram = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> => {
  const child = spawn(process.execPath, [...SERVER_FLAGS, ...args], {
    env: { ...SERVER_ENV, ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('It could not be started.');
  const forget = onEnd(() => child.kill('SIGKILL'));
  child.once('exit', forget);
  const origin = await whenReady(child);
  return { pid, origin, cpuMs: () => cpuOf(pid), memory: () => memoryOf(pid), stop: () => end(child) };
};
