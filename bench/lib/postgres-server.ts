import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from '../../scripts/lib/say.mjs';
import { startPostgres } from '../../scripts/test/postgres.mjs';
import { ensureSystem } from '../../scripts/test/system.mjs';
import { KEPT } from './kept.ts';
import { cpuOf } from './process.ts';

/** A PostgreSQL server of our own, whose data is kept. */
export interface PostgresServer {
  readonly version: number;
  readonly urlOf: (database: string) => string;
  /** Runs a statement that is about databases; answers its rows. */
  readonly run: (statement: string) => Promise<Record<string, unknown>[]>;
  /** Processor time that all its processes have used so far, in ms. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
}

/** As somebody with a machine like this would set it; writes reach the disk before they are acknowledged. */
const SETTINGS = [
  'shared_buffers=1GB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'checkpoint_timeout=15min',
  'random_page_cost=1.1',
  // Indexes are built by one process: in containers there is little memory that several can share.
  'max_parallel_maintenance_workers=0',
  'wal_level=minimal',
  'max_wal_senders=0',
];

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** A process that has ended counts with what it was last seen to have used. */
const cpuOfServer = (pid: number): (() => number) => {
  const seen = new Map<number, number>();
  return () => {
    for (const child of childrenOf(pid)) seen.set(child, Math.max(cpuOf(child), seen.get(child) ?? 0));
    return [...seen.values()].reduce((sum, ms) => sum + ms, 0);
  };
};

const STARTING_UP = '57P03';

const isStartingUp = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === STARTING_UP;

/** After an end in a hurry the server first mends its data. */
const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (!isStartingUp(error)) throw error;
    await sleep(200);
    return connected(url);
  }
};

const runOn = async (url: string, statement: string): Promise<Record<string, unknown>[]> => {
  const client = await connected(url);
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
};

const open = async (): Promise<PostgresServer> => {
  const { postgresBin } = await ensureSystem({ chromium: false, postgres: true });
  const told = spawnSync(join(postgresBin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout;
  const version = Number(/\d+/.exec(told)?.[0]);
  const folder = join(KEPT, `postgres-${version}`);
  const { url, stop } = await startPostgres(postgresBin, { folder, settings: SETTINGS });
  const run = (statement: string) => runOn(url, statement);
  await run('select 1');
  const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
  const urlOf = (database: string): string => {
    const place = new URL(url);
    place.pathname = `/${database}`;
    return place.href;
  };
  return { version, urlOf, run, cpuMs: cpuOfServer(Number(pid)), stop };
};

/** Starts the server; a sentence where there is none on this machine and none can be had. */
export const openPostgresServer = async (say: (what: string) => void): Promise<PostgresServer | string> => {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return 'There is no PostgreSQL server to be started on this machine.';
  }
};
