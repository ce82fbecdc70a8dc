import type { Config } from './config.ts';
import type { Db } from './db/open.ts';
import type { Live } from './live/live.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { OperateDeps } from './operation/operate.ts';

/** The ports of the program, built once in the composition root and given to every verb. */
export interface Deps extends OperateDeps {
  readonly db: Db;
  readonly live: Live;
  readonly log: Log;
  readonly config: Config;
  readonly metrics: Metrics;
  /** Milliseconds since 1970; the test clock where one is set. */
  readonly clock: () => number;
}
