import { tellWebhooks } from './features/webhooks/tell-webhooks.ts';
import type { Config } from './platform/config.ts';
import { openDb } from './platform/db/open.ts';
import type { Deps } from './platform/deps.ts';
import { createLive } from './platform/live/live.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMetrics } from './platform/metrics/metrics.ts';
import { specs } from './specs.ts';

export interface Built {
  readonly deps: Deps;
  /** Called when jobs were queued; the worker takes it over once it runs. */
  readonly onWake: { wake: () => void };
}

/** The ports, wired together. Nothing runs yet. */
export const buildDeps = (
  config: Config,
  clock: () => number,
  log: Log = createLog(config.logLevel),
): Built => {
  const live = createLive();
  const metrics = createMetrics();
  const onWake = { wake: () => undefined };
  const deps: Deps = {
    db: openDb(config.location),
    specs,
    clock,
    log,
    live,
    config,
    metrics,
    counted: metrics.operation,
    publish: (changed) => live.publish(changed),
    wakeJobs: () => onWake.wake(),
    tellOutside: tellWebhooks,
  };
  return { deps, onWake };
};
