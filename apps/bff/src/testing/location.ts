import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Engine, Location } from '../platform/db/open.ts';

export interface FreshLocation {
  readonly location: Location;
  readonly dataFolder: string;
  readonly remove: () => Promise<void>;
}

let databases = 0;

const asAdmin = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** A database of its own: a file in a temporary folder, or a database on the test server. */
export const makeLocation = async (engine: Engine): Promise<FreshLocation> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'daybook-test-'));
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true });
  if (engine === 'sqlite') {
    return {
      location: { engine: 'sqlite', path: join(dataFolder, 'daybook.db') },
      dataFolder,
      remove: async () => removeFolder(),
    };
  }
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined)
    throw new Error('TEST_POSTGRES_URL is not set: run these tests with `npm test -- unit`.');
  const name = `daybook_test_${process.pid}_${Date.now()}_${++databases}`;
  await asAdmin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    location: { engine: 'postgres', url: url.href },
    dataFolder,
    remove: async () => {
      await asAdmin(server, `drop database ${name} with (force)`);
      removeFolder();
    },
  };
};
