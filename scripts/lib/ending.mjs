import { constants } from 'node:os';

/** @typedef {{ kill(signal: NodeJS.Signals): boolean }} Killable */

/** @type {Set<() => void>} */
const cleanups = new Set();

/** @type {Killable | undefined} */
let successor;

/**
 * Registers what must not be left behind, however this process ends (but for SIGKILL).
 * @param {() => void} cleanup
 * @returns {() => void} takes the registration back
 */
export function onEnd(cleanup) {
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
  };
}

/** From now on signals are the successor's, and this process ends when it does. @param {Killable} child */
export const passSignalsTo = (child) => {
  successor = child;
};

const cleanUp = () => {
  for (const cleanup of cleanups) cleanup();
  cleanups.clear();
};

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => {
    if (successor) successor.kill(signal);
    else process.exit(128 + constants.signals[signal]);
  });

process.on('exit', cleanUp);
