import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../db/open.ts';
import type { Live } from '../live/live.ts';
import { countJobs, measureDatabase } from './metrics.store.ts';

/** What is looked at when somebody asks. */
export interface Sources {
  readonly db: Db;
  readonly live: Live;
  readonly clock: () => number;
}

/** What is counted while Daybook works. Labels are of a fixed few values and never hold what people typed. */
export interface Metrics {
  /** One answered request: the pattern of its route, never its address. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** One operation carried out. */
  operation(kind: string): void;
  /** All figures of this process as they are now, in the text format of Prometheus. */
  read(deps: Sources): Promise<string>;
}

/** In seconds: from a point read to what a proxy gives up on. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const gaugesOf = (registry: Registry) => {
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    jobs: gauge('daybook_jobs', 'Jobs that wait, run, or have died, by kind', ['kind', 'state']),
    late: gauge('daybook_job_queue_age_seconds', 'How long the job waits that was to run first'),
    live: gauge('daybook_live_connections', 'Browsers that listen for changes'),
    size: gauge('daybook_database_bytes', 'Size of the database'),
  };
};

const look = async (
  { jobs, late, live, size }: ReturnType<typeof gaugesOf>,
  deps: Sources,
): Promise<void> => {
  const figures = await countJobs(deps.db);
  jobs.reset();
  for (const { kind, state, n } of figures) jobs.set({ kind, state }, n);
  const now = deps.clock();
  const waiting = figures.filter(({ state }) => state === 'queued').map(({ since }) => since);
  late.set(Math.max(0, now - Math.min(now, ...waiting)) / 1000);
  live.set(deps.live.listeners);
  size.set(await measureDatabase(deps.db));
};

/** Counters of their own for each composition. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'daybook_http_request_duration_seconds',
    help: 'Requests and how long their answers took, by pattern of the route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const operations = new Counter({
    name: 'daybook_operations_total',
    help: 'What was done, by kind',
    labelNames: ['kind'],
    registers,
  });
  const gauges = gaugesOf(registry);
  // What is measured of the process itself is begun only where somebody looks.
  let isProcessMeasured = false;
  return {
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    operation: (kind) => operations.inc({ kind }),
    read: async (deps) => {
      if (!isProcessMeasured) collectDefaultMetrics({ register: registry });
      isProcessMeasured = true;
      await look(gauges, deps);
      return registry.metrics();
    },
  };
};
