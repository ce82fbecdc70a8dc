import { join } from 'node:path';
import { createApp, createControlApp } from './app.ts';
import { buildDeps } from './build-deps.ts';
import { prepareDemo } from './features/demo/prepare-demo.ts';
import { progressLines } from './features/demo/tell-progress.ts';
import { takeOverBackups } from './features/operator/take-over-backups.ts';
import { ensureSetupToken } from './features/people/ensure-setup-token.ts';
import { deliverWebhook } from './features/webhooks/deliver-webhook.job.ts';
import { jobs } from './jobs.ts';
import { createClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { openControl } from './platform/control.ts';
import { findRiskySettings, refuseReadOnlyServer } from './platform/db/durability.store.ts';
import { migrate } from './platform/db/migrate.ts';
import { lockFolder, makeFolder, refuseReadOnly } from './platform/db/single-writer.ts';
import type { Deps } from './platform/deps.ts';
import { listen } from './platform/http/listen.ts';
import { loadDescribing } from './platform/http/openapi.ts';
import { testClockRoutes } from './platform/http/test-clock.routes.ts';
import { webRoutes } from './platform/http/web.routes.ts';
import { startWorker } from './platform/jobs/worker.ts';
import { joinPeers } from './platform/live/peers.ts';
import { watchSessions } from './platform/live/watch-sessions.ts';
import { originOf } from './platform/origin.ts';

/** How long open requests may take to end after the signal to stop. */
const GRACE_MS = 8_000;
/** Beside this program, whether it runs from its sources or bundled. */
const WEB = join(import.meta.dirname, '../../web/dist');

export interface Running {
  /** The address to open, with what it takes to get in at the very first start. */
  readonly url: string;
  /** Ends in good order: answers what was asked, ends the streams, gives jobs back. */
  stop(): Promise<void>;
}

/** Where the printed address leads: into the demo, to the set-up, or to the front door. */
const pathToOpen = async (deps: Deps, { demo }: Config): Promise<string> => {
  const { timeZone: zone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const say = progressLines((line) => process.stdout.write(line));
  const path = demo ? await prepareDemo(deps, { zone, locale }, say) : null;
  if (path !== null) return path;
  const token = await ensureSetupToken(deps);
  return token === null ? '' : `/setup#token=${token}`;
};

/** Takes the data folder for this process where the data is in it. */
const takeFolder = ({ location, dataFolder }: Config): { release(): void } => {
  if (location.engine === 'sqlite') {
    const lock = lockFolder(dataFolder);
    refuseReadOnly(location.path);
    return lock;
  }
  makeFolder(dataFolder);
  return { release: () => undefined };
};

const warnOfRisks = async ({ db, log }: Deps): Promise<void> => {
  const settings = await findRiskySettings(db);
  if (settings.length > 0)
    log.warn(
      { settings: settings.join(', ') },
      'this database server may lose at a power cut what it has acknowledged',
    );
};

/** Runs Daybook until it is stopped. Rejects where it cannot start. */
export const serve = async (config: Config, realClock: () => number): Promise<Running> => {
  const lock = takeFolder(config);
  const clock = createClock(config.testClock, realClock);
  const { deps, onWake } = buildDeps(config, clock.now);
  await refuseReadOnlyServer(deps.db);
  await migrate(deps.db);
  await warnOfRisks(deps);
  await takeOverBackups(deps);
  const app = createApp(deps);
  if (config.testClock !== null)
    app.route(
      '/',
      testClockRoutes(clock, () => deps.wakeJobs()),
    );
  app.route('/', webRoutes(WEB));
  await loadDescribing();
  const server = await listen(app.fetch, config);
  const control = await openControl(
    config,
    deps.log,
    createControlApp(deps, originOf(config, server.port)).fetch,
  );
  if (config.location.engine === 'postgres') void joinPeers(deps.live, config.location.url);
  const path = await pathToOpen(deps, config);
  // In lanes of its own: whoever waits for a slow receiver outside holds up nothing here.
  const workers = [
    startWorker(
      deps,
      jobs.filter((job) => job !== deliverWebhook),
    ),
    startWorker(deps, [deliverWebhook]),
  ];
  onWake.wake = () => {
    for (const worker of workers) worker.wake();
  };
  const endWatch = watchSessions(deps);
  return {
    url: `${originOf(config, server.port)}${path}`,
    stop: async () => {
      endWatch();
      const closed = Promise.all([server.close(GRACE_MS), control.close(GRACE_MS)]);
      await deps.live.close();
      await Promise.all([closed, ...workers.map((worker) => worker.stop())]);
      await deps.db.close();
      lock.release();
    },
  };
};
