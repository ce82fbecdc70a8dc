import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own, and how to be rid of it. */
export interface Database {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

const asAdmin = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Creates an empty database on the PostgreSQL server that the tests were given. */
export const createDatabase = async (): Promise<Database> => {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server)
    throw new Error('TEST_POSTGRES_URL is not set: run `npm test -- journeys`, which starts a server.');
  const name = `journey_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asAdmin(server, `create database ${name}`);
  return { url: url.href, drop: () => asAdmin(server, `drop database if exists ${name} with (force)`) };
};
