import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';

const PROGRAM = path.resolve(import.meta.dirname, '../../apps/bff/dist/main.js');
const READY = /^Daybook is ready: (\S+)$/m;
const READY_WITHIN_MS = 60_000;

/** The built program, running on a free port. */
export interface Server {
  /** The address that was printed, with the set-up token at the first start. */
  readonly printed: URL;
  readonly origin: string;
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Asks it to end, as an operator would, and waits until it has. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** Resolves with the address the program prints once it answers. */
const whenReady = (child: ChildProcess, output: () => string): Promise<URL> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Daybook ${why}. It said:\n${output()}`));
    const limit = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS);
    const settle = (): void => {
      const address = READY.exec(output())?.[1];
      if (!address) return;
      clearTimeout(limit);
      resolve(new URL(address));
    };
    child.stdout?.on('data', settle);
    child.once('exit', () => {
      clearTimeout(limit);
      fail('ended while starting');
    });
  });

/** Starts the built program with this environment on top of ours. */
export const startServer = async (env: Readonly<Record<string, string>>): Promise<Server> => {
  if (!existsSync(PROGRAM)) throw new Error('There is no built server: run `npm test -- build` first.');
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const output = (): string => written;
  const printed = await whenReady(child, output).catch(async (error: unknown) => {
    await end(child, 'SIGKILL');
    throw error;
  });
  return {
    printed,
    origin: printed.origin,
    output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
};
