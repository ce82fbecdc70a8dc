import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseInstant, toMs } from '@daybook/shared/kernel/time';
import type { Location } from './db/open.ts';

/** Everything that can be set from outside; see the README's table. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address users open; null: the one they came by. */
  readonly baseUrl: URL | null;
  readonly dataFolder: string;
  readonly location: Location;
  /** How many reverse proxies in front are believed about the client's address and protocol. */
  readonly trustedProxies: number;
  readonly logLevel: string;
  /** Whether webhooks may call addresses of this machine and of local networks. */
  readonly webhookPrivate: boolean;
  /** What a collector of metrics shows instead of a key; null: there is none. */
  readonly metricsToken: string | null;
  /** The largest file that can be attached. */
  readonly mostFileBytes: number;
  /** Start with demo data, signed in. */
  readonly demo: boolean;
  /** A clock that tests set; null: the real one. */
  readonly testClock: number | null;
}

/** A wrong value, in a sentence that names it. */
export class ConfigError extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, value: string, wanted: string): never => {
  throw new ConfigError(`${name}=${value} does not work: ${wanted}`);
};

const readHost = ({ HOST = '127.0.0.1' }: Env): string =>
  isIP(HOST) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(HOST)
    ? HOST
    : wrong('HOST', HOST, 'give an address or a host name, such as 127.0.0.1 or 0.0.0.0.');

const readPort = ({ PORT = '8484' }: Env): number => {
  const port = Number(PORT);
  return /^\d+$/.test(PORT) && port <= 65_535 ? port : wrong('PORT', PORT, 'give a number from 0 to 65535.');
};

const readBaseUrl = ({ BASE_URL }: Env): URL | null => {
  if (BASE_URL === undefined || BASE_URL === '') return null;
  const url = URL.parse(BASE_URL);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '') {
    return wrong(
      'BASE_URL',
      BASE_URL,
      'give the address users open, such as https://daybook.example.com, without a path.',
    );
  }
  return url;
};

const readLocation = ({ DATABASE_URL }: Env, dataFolder: string): Location => {
  if (DATABASE_URL === undefined || DATABASE_URL === '')
    return { engine: 'sqlite', path: resolve(dataFolder, 'daybook.db') };
  const url = URL.parse(DATABASE_URL);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    // The value itself may hold a password.
    throw new ConfigError(
      'DATABASE_URL does not work: give a PostgreSQL address, such as postgres://user:password@host/daybook.',
    );
  }
  return { engine: 'postgres', url: DATABASE_URL };
};

const readProxies = ({ TRUST_PROXY = '0' }: Env): number =>
  /^\d{1,2}$/.test(TRUST_PROXY)
    ? Number(TRUST_PROXY)
    : wrong('TRUST_PROXY', TRUST_PROXY, 'give how many reverse proxies stand in front: 0, 1, 2 …');

const readMostFile = ({ MAX_FILE_MB = '25' }: Env): number => {
  const megabytes = Number(MAX_FILE_MB);
  return /^\d+$/.test(MAX_FILE_MB) && megabytes >= 1 && megabytes <= 1000
    ? megabytes * 1024 * 1024
    : wrong('MAX_FILE_MB', MAX_FILE_MB, 'give a number of megabytes from 1 to 1000.');
};

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const readLogLevel = ({ LOG_LEVEL = 'info' }: Env): string =>
  LEVELS.includes(LOG_LEVEL)
    ? LOG_LEVEL
    : wrong('LOG_LEVEL', LOG_LEVEL, `choose one of ${LEVELS.join(', ')}.`);

const readWebhookPrivate = ({ WEBHOOK_PRIVATE = '0' }: Env): boolean =>
  /^[01]$/.test(WEBHOOK_PRIVATE)
    ? WEBHOOK_PRIVATE === '1'
    : wrong('WEBHOOK_PRIVATE', WEBHOOK_PRIVATE, 'give 1 to allow webhooks to private networks, else 0.');

const readMetricsToken = ({ METRICS_TOKEN = '' }: Env): string | null => {
  if (METRICS_TOKEN === '') return null;
  if (/^[\x21-\x7e]{16,200}$/.test(METRICS_TOKEN)) return METRICS_TOKEN;
  // The value itself is a secret, even where it is too short.
  throw new ConfigError('METRICS_TOKEN does not work: give 16 to 200 visible characters.');
};

const readTestClock = ({ DAYBOOK_TEST, DAYBOOK_TEST_CLOCK }: Env): number | null => {
  if (DAYBOOK_TEST_CLOCK === undefined) return null;
  if (DAYBOOK_TEST !== '1')
    return wrong('DAYBOOK_TEST_CLOCK', DAYBOOK_TEST_CLOCK, 'a set clock is for tests only.');
  const instant = parseInstant(DAYBOOK_TEST_CLOCK);
  return instant === undefined
    ? wrong('DAYBOOK_TEST_CLOCK', DAYBOOK_TEST_CLOCK, 'give a moment such as 2026-11-23T09:00:00Z.')
    : toMs(instant);
};

/** Reads and checks the environment; the first wrong value is thrown as a sentence. */
export const readConfig = (env: Env, args: readonly string[]): Config => {
  const demo = args.includes('--demo');
  // A folder of its own: looking around must not touch, or become, anybody's work.
  const dataFolder = resolve(env['DAYBOOK_DATA'] || (demo ? 'data/demo' : 'data'));
  return {
    host: readHost(env),
    port: readPort(env),
    baseUrl: readBaseUrl(env),
    dataFolder,
    location: readLocation(env, dataFolder),
    trustedProxies: readProxies(env),
    logLevel: readLogLevel(env),
    webhookPrivate: readWebhookPrivate(env),
    metricsToken: readMetricsToken(env),
    mostFileBytes: readMostFile(env),
    demo,
    testClock: readTestClock(env),
  };
};
