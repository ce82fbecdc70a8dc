import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Stop } from './say.mjs';

/** The oldest Node that runs Daybook (the database driver and the bundle need it). */
const OLDEST = 24;

const here = `${process.platform} ${process.arch}`;
const bringsItsOwn = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
const bundled = inRoot('node_modules', `node-linux-${process.arch}`, 'bin', 'node');
const runningIsSuitable = Number.parseInt(process.versions.node, 10) >= OLDEST;

const refusal = () =>
  new Stop(
    `Daybook needs Node ${OLDEST} or newer, and this is Node ${process.versions.node} on ${here}. Install Node ${OLDEST} and start again (for Linux on x64 and arm64 Daybook brings its own).`,
  );

/** Stops at once where no suitable Node can be had, before anything is installed. */
export function refuseUnsuitableNode() {
  if (!bringsItsOwn && !runningIsSuitable) throw refusal();
}

/**
 * The Node to run Daybook with: the one it brings, else the one running this. To be asked after installing.
 * @returns {string} path of the executable
 */
export function projectNode() {
  if (bringsItsOwn && existsSync(bundled)) return bundled;
  if (runningIsSuitable) return process.execPath;
  throw refusal();
}

/**
 * Stops where the Node that was installed cannot run, as on a Linux without glibc.
 * @param {string} node
 */
export function checkNodeRuns(node) {
  if (node === process.execPath) return;
  const { status } = spawnSync(node, ['--version'], { stdio: 'ignore' });
  if (status === 0) return;
  throw new Stop(
    `The Node that Daybook brings does not run on this system (it needs glibc). Install Node ${OLDEST} or newer and start again with it.`,
  );
}

/**
 * The environment in which tools are run: the project's Node comes first.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export const withNodeFirst = (node) => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), path.dirname(node), process.env.PATH].join(path.delimiter),
});

/**
 * What the server's Node is told: a small nursery, and to collect before the heap has grown by much. Work that makes much
 * and keeps little, such as an import, filled 170 MB for 14 MB in use; so it stays under 45, and takes no longer.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=25'];

/**
 * The environment of the server. glibc keeps one pool of memory for all threads: with one for each, an import kept 20 MB
 * more that nobody used. Pieces of 64 kB and more are given back as they are freed, instead of leaving holes in that pool:
 * 26 MB less. An import takes no longer for either. Other systems pass over both.
 */
export const SERVER_ENV = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '65536' };
