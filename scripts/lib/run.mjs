import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { onEnd, passSignalsTo } from './ending.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ code: number, output: string, timedOut: boolean }} Finished */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number }} RunOptions */

/** Children lead process groups of their own, so that their children end with them. @type {Set<ChildProcess>} */
const running = new Set();

/** @type {(child: ChildProcess, signal: NodeJS.Signals) => void} */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

onEnd(() => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Runs a program to its end, without input, keeping what it printed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>} code 127 where the program could not be started
 */
export function run(program, args, { cwd, env, limitMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    let timedOut = false;
    const limit = limitMs
      ? setTimeout(() => {
          timedOut = true;
          signalGroup(child, 'SIGKILL');
        }, limitMs)
      : undefined;
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output, timedOut });
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Becomes another program as far as a script can: same terminal, signals passed on once, its end is ours.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<void>}
 */
export function become(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C in a terminal would otherwise reach it twice, from the terminal and from us.
    const child = spawn(program, args, { cwd, env, stdio: 'inherit', detached: true });
    passSignalsTo(child);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
      resolve();
    });
  });
}
