import { join } from 'node:path';
import { migrate } from '../../apps/bff/src/platform/db/migrate.ts';
import { openDb } from '../../apps/bff/src/platform/db/open.ts';
import { settle } from '../data/settle.ts';
import { sizeOf } from '../data/size.ts';
import type { Copy, Data, Site } from './data.ts';
import { fill } from './fill.ts';
import { KEPT, recipe } from './kept.ts';
import { openPostgresServer, type PostgresServer } from './postgres-server.ts';
import { PostgresSink } from './postgres-sink.ts';

/** What a Daybook whose data is on a server keeps beside it. */
const FOLDER = join(KEPT, 'on-postgres');

const dataIn = ({ urlOf }: PostgresServer, database: string): Data => ({
  folder: FOLDER,
  location: { engine: 'postgres', url: urlOf(database) },
});

const drop = ({ run }: PostgresServer, database: string) =>
  run(`drop database if exists "${database}" with (force)`);

const copyOn =
  (server: PostgresServer) =>
  async ({ location }: Data, name: string): Promise<Copy> => {
    const from = location.engine === 'postgres' ? new URL(location.url).pathname.slice(1) : '';
    const database = `${from}-${name}`;
    await drop(server, database);
    // Newer servers would otherwise write it all to their log first.
    const strategy = server.version >= 15 ? 'strategy file_copy' : '';
    await server.run(`create database "${database}" template "${from}" ${strategy}`);
    return { ...dataIn(server, database), remove: async () => void (await drop(server, database)) };
  };

const build = async (
  server: PostgresServer,
  database: string,
  scale: number,
  say: (what: string) => void,
): Promise<void> => {
  const building = `${database}-building`;
  await server.run(`create database "${building}"`);
  const url = server.urlOf(building);
  const db = openDb({ engine: 'postgres', url });
  await migrate(db);
  await db.close();
  const sink = await PostgresSink.open(url);
  await fill(sink, sizeOf(scale), say);
  await sink.finish(say);
  say('settling');
  await settle(dataIn(server, building));
  await server.run(`alter database "${building}" rename to "${database}"`);
};

/**
 * The large data on a PostgreSQL server of our own, built once and kept until schema or recipe change; a sentence where
 * there is no such server.
 */
export const postgresSite = async (scale: number, say: (what: string) => void): Promise<Site | string> => {
  const server = await openPostgresServer(say);
  if (typeof server === 'string') return server;
  const database = `large-${scale}-${recipe()}`;
  const rows = await server.run('select datname from pg_database');
  const names = rows.map(({ datname }) => String(datname));
  if (!names.includes(database)) {
    // What an earlier recipe or a broken run left takes gigabytes.
    for (const name of names.filter((one) => one.startsWith(`large-${scale}-`))) await drop(server, name);
    await build(server, database, scale, say);
  }
  const { cpuMs, stop } = server;
  return { engine: 'postgres', data: dataIn(server, database), copy: copyOn(server), cpuMs, close: stop };
};
