import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
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

const asAdmin = async (server: string, statement: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
};

/** The files of a small database are copied with half the work that its pages are; from PostgreSQL 15 on one may choose. */
const byFiles = async (server: string): Promise<string> => {
  const [shown] = await asAdmin(server, 'show server_version_num');
  return Number(shown?.['server_version_num']) >= 150_000 ? ' strategy file_copy' : '';
};

let strategy: Promise<string> | undefined;

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

/** A database of its own: a file in a temporary folder, or a database on the test server. Empty, or a copy of another. */
export const makeLocation = async (engine: Engine, template?: Location): Promise<FreshLocation> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'daybook-test-'));
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true });
  if (engine === 'sqlite') {
    const path = join(dataFolder, 'daybook.db');
    if (template?.engine === 'sqlite') copyFileSync(template.path, path);
    return { location: { engine: 'sqlite', path }, dataFolder, remove: async () => removeFolder() };
  }
  const server = process.env['TEST_POSTGRES_URL'];
  if (server === undefined)
    throw new Error(
      'These tests need a PostgreSQL server: run `npm test -- bff-postgres`, which starts one, or set TEST_POSTGRES_URL.',
    );
  const name = `daybook_test_${process.pid}_${Date.now()}_${++databases}`;
  strategy ??= byFiles(server);
  const copied =
    template?.engine === 'postgres' ? ` template ${databaseOf(template.url)}${await strategy}` : '';
  await asAdmin(server, `create database ${name}${copied}`);
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
