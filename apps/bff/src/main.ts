import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { buildDeps } from './build-deps.ts';
import { prepareDemo } from './features/demo/prepare-demo.ts';
import { progressLines } from './features/demo/tell-progress.ts';
import { ensureSetupToken } from './features/people/ensure-setup-token.ts';
import { jobs } from './jobs.ts';
import { createClock } from './platform/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { migrate } from './platform/db/migrate.ts';
import type { Deps } from './platform/deps.ts';
import { testClockRoutes } from './platform/http/test-clock.routes.ts';
import { webRoutes } from './platform/http/web.routes.ts';
import { startWorker } from './platform/jobs/worker.ts';

/** How long open requests may take to end after the signal to stop. */
const GRACE_MS = 10_000;
/** Beside this program, whether it runs from its sources or bundled. */
const WEB = join(import.meta.dirname, '../../web/dist');

const readConfigOrExit = (): Config => {
  try {
    return readConfig(process.env, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
};

/** Why the program cannot start, in a sentence; undefined where it is a fault of ours. */
const startSentence = (error: unknown, { host, port, dataFolder }: Config): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken. Choose another with PORT, or stop what uses it.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`;
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'SQLITE_CANTOPEN' ||
    code.startsWith('SQLITE_READONLY')
  ) {
    return `DAYBOOK_DATA=${dataFolder} cannot be written. Choose another folder, or let this user write there.`;
  }
  if (['ECONNREFUSED', '3D000', '28P01', '28000', 'EAI_AGAIN'].includes(code)) {
    return 'DATABASE_URL does not lead to a database that lets us in. Check host, name, user and password.';
  }
  return undefined;
};

const listen = (server: ServerType, { host, port }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const originOf = ({ baseUrl, host }: Config, port: number): string => {
  if (baseUrl !== null) return baseUrl.origin;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
};

/** Where the printed address leads: into the demo, to the set-up, or to the front door. */
const pathToOpen = async (deps: Deps, { demo }: Config): Promise<string> => {
  const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const say = progressLines((line) => process.stdout.write(line));
  const path = demo ? await prepareDemo(deps, { zone, locale }, say) : null;
  if (path !== null) return path;
  const token = await ensureSetupToken(deps);
  return token === null ? '' : `/setup#token=${token}`;
};

const start = async (config: Config): Promise<void> => {
  const clock = createClock(config.testClock, () => Date.now());
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  const { deps, onWake } = buildDeps(config, clock.now);
  await migrate(deps.db);
  const app = createApp(deps);
  if (config.testClock !== null)
    app.route(
      '/',
      testClockRoutes(clock, () => deps.wakeJobs()),
    );
  app.route('/', webRoutes(WEB));
  const server = createAdaptorServer({ fetch: app.fetch });
  const port = await listen(server, config);
  const path = await pathToOpen(deps, config);
  const worker = startWorker(deps, jobs);
  onWake.wake = worker.wake;

  const stop = async () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await deps.live.close();
    await new Promise((resolve) => server.close(resolve));
    await worker.stop();
    await deps.db.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());

  process.stdout.write(`Daybook is ready: ${originOf(config, port)}${path}\n`);
};

const config = readConfigOrExit();
try {
  await start(config);
} catch (error) {
  const sentence = startSentence(error, config);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
