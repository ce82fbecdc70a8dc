import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEnd } from '../lib/ending.mjs';
import { run } from '../lib/run.mjs';
import { Stop } from '../lib/say.mjs';

/** Nothing here outlives the tests, so nothing need reach the disk. Real durability is not what they are about. */
const FOR_TESTS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const ALWAYS = ['jit=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];

/**
 * @typedef {object} Kept a server whose data is there again the next time
 * @property {string} folder for data and password
 * @property {readonly string[]} settings
 */

/** Ordered as a language is, like most people's servers: what relies on the order of code points must say so itself. */
const CLUSTER =
  '--username daybook --auth scram-sha-256 --encoding UTF8 --locale C --locale-provider icu --icu-locale en-US --no-sync';

/** A server that does not end with us would hold its memory for ever: it ends when its standard input does. */
const WHILE_WE_LIVE = 'end=$1; shift; exec 3<&0; "$@" </dev/null & read -r _ <&3; kill -$end $!; wait';

const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. @type {(command: string[]) => [string, string[]]} */
const asServerUser = (command) => {
  const [program = '', ...args] = command;
  return isRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];
};

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** @type {(port: number) => Promise<boolean>} */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** @type {(bin: string, folder: string, passwordFile: string) => Promise<void>} */
async function createCluster(bin, folder, passwordFile) {
  // Under its own name once it is whole: what was broken off is not taken for one.
  const building = path.join(folder, 'building');
  rmSync(building, { recursive: true, force: true });
  if (isRoot) await run('chown', ['postgres', folder]);
  const files = ['--pgdata', building, '--pwfile', passwordFile];
  const command = [path.join(bin, 'initdb'), ...files, ...CLUSTER.split(' ')];
  const [program, args] = asServerUser(command);
  const { code, output } = await run(program, args, { cwd: folder });
  if (code !== 0) throw new Stop(`${output.trim()}\n\nA PostgreSQL server could not be created.`);
  renameSync(building, path.join(folder, 'data'));
}

/** Creates a server in the folder, unless there is one; answers its password. @type {(bin: string, folder: string) => Promise<string>} */
async function ensureCluster(bin, folder) {
  const passwordFile = path.join(folder, 'password');
  if (existsSync(path.join(folder, 'data'))) return readFileSync(passwordFile, 'utf8');
  const password = randomBytes(12).toString('hex');
  writeFileSync(passwordFile, password);
  chmodSync(passwordFile, 0o644);
  await createCluster(bin, folder, passwordFile);
  return password;
}

/** @type {(bin: string, folder: string, port: number, kept: Kept | undefined) => import('node:child_process').ChildProcess} */
function startServer(bin, folder, port, kept) {
  const settings = [...ALWAYS, ...(kept?.settings ?? FOR_TESTS)].flatMap((setting) => ['-c', setting]);
  const data = path.join(folder, 'data');
  const server = [path.join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings];
  // What is kept is closed in good order.
  const [program, args] = asServerUser(['sh', '-c', WHILE_WE_LIVE, 'sh', kept ? 'INT' : 'QUIT', ...server]);
  return spawn(program, args, { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true });
}

/**
 * Starts a PostgreSQL server of our own on any free port of loopback: its data in a temporary folder, or in one that is
 * kept.
 * @param {string} bin folder of its programs
 * @param {Kept} [kept]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(bin, kept) {
  if (kept) {
    // The way there stays open: the server runs as another user.
    mkdirSync(path.dirname(kept.folder), { recursive: true });
    mkdirSync(kept.folder, { recursive: true, mode: 0o700 });
  }
  const folder = kept?.folder ?? mkdtempSync(path.join(tmpdir(), 'daybook-pg-'));
  const remove = () => {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  };
  const forget = onEnd(remove);
  const password = await ensureCluster(bin, folder);
  const port = await freePort();
  const server = startServer(bin, folder, port, kept);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (server.exitCode !== null || tries > 150) throw new Stop('The PostgreSQL server did not start.');
    await wait(100);
  }
  const stop = async () => {
    server.stdin?.end();
    await ended;
    remove();
    forget();
  };
  return { url: `postgres://daybook:${password}@127.0.0.1:${port}/postgres`, stop };
}
