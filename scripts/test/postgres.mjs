import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onEnd } from '../lib/ending.mjs';
import { run } from '../lib/run.mjs';
import { Stop } from '../lib/say.mjs';

/** Nothing here outlives the tests, so nothing need reach the disk. Real durability is not what they are about. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'jit=off',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
];

/** Ordered as a language is, like most people's servers: what relies on the order of code points must say so itself. */
const CLUSTER =
  '--username daybook --auth scram-sha-256 --encoding UTF8 --locale C --locale-provider icu --icu-locale en-US --no-sync';

/** A server that does not end with us would hold its memory for ever: it ends when its standard input does. */
const WHILE_WE_LIVE = 'exec 3<&0; "$@" </dev/null & read -r _ <&3; kill -QUIT $!; wait';

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

/** @type {(bin: string, folder: string, password: string) => Promise<void>} */
async function createCluster(bin, folder, password) {
  if (isRoot) await run('chown', ['postgres', folder]);
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  chmodSync(passwordFile, 0o644);
  const files = ['--pgdata', path.join(folder, 'data'), '--pwfile', passwordFile];
  const command = [path.join(bin, 'initdb'), ...files, ...CLUSTER.split(' ')];
  const [program, args] = asServerUser(command);
  const { code, output } = await run(program, args, { cwd: folder });
  if (code !== 0)
    throw new Stop(`${output.trim()}\n\nThe PostgreSQL server for the tests could not be created.`);
}

/** @type {(bin: string, folder: string, port: number) => import('node:child_process').ChildProcess} */
function startServer(bin, folder, port) {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const data = path.join(folder, 'data');
  const server = [path.join(bin, 'postgres'), '-D', data, '-p', String(port), '-k', folder, ...settings];
  const [program, args] = asServerUser(['sh', '-c', WHILE_WE_LIVE, 'sh', ...server]);
  return spawn(program, args, { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true });
}

/**
 * Starts a PostgreSQL server of our own: data and socket in a temporary folder, any free port of loopback.
 * @param {string} bin folder of its programs
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(bin) {
  const folder = mkdtempSync(path.join(tmpdir(), 'daybook-pg-'));
  const forget = onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const password = randomBytes(12).toString('hex');
  await createCluster(bin, folder, password);
  const port = await freePort();
  const server = startServer(bin, folder, port);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (server.exitCode !== null || tries > 150)
      throw new Stop('The PostgreSQL server for the tests did not start.');
    await wait(100);
  }
  const stop = async () => {
    server.stdin?.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
    forget();
  };
  return { url: `postgres://daybook:${password}@127.0.0.1:${port}/postgres`, stop };
}
