import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import { buildDeps } from './build-deps.ts';
import { jobs } from './jobs.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { migrate } from './platform/db/migrate.ts';
import { startWorker } from './platform/jobs/worker.ts';

/** How long open requests may take to end after the signal to stop. */
const GRACE_MS = 10_000;

const configOrExit = (): Config => {
  try {
    return readConfig(process.env, process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(78);
  }
};

const start = async (): Promise<void> => {
  const config = configOrExit();
  const { deps, onWake } = buildDeps(config, () => config.testClock ?? Date.now());
  await migrate(deps.db);
  const app = createApp(deps);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const worker = startWorker(deps, jobs);
  onWake.wake = worker.wake;

  const stop = async () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    deps.live.close();
    await new Promise((resolve) => server.close(resolve));
    await worker.stop();
    await deps.db.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
};

await start();
