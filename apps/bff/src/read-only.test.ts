import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { openPool } from './platform/db/postgres.ts';
import { letWrite, runToEnd, startProgram } from './testing/processes.ts';
import { aPlace } from './testing/program.ts';
import { TEST_ENGINE } from './testing/test-app.ts';
import { setUp, type Visitor } from './testing/visitor.ts';

const CLOCK = { DAYBOOK_TEST: '1', DAYBOOK_TEST_CLOCK: '2026-11-24T08:00:00Z' };
const CALM = "data:text/javascript,process.on('SIGXFSZ', () => undefined)";

const plan = (who: Visitor, subject: string) => who.call('POST', '/activities', { type: 'task', subject });

const planned = async (who: Visitor): Promise<string[]> => {
  const { status, json } = await who.call('GET', '/activities?view=open&owner=me');
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items.map(({ subject }: { subject: string }) => subject).sort();
};

/** So much later that the session would be marked as used again, which is a write. */
const passHours = async (url: URL): Promise<void> => {
  const answer = await fetch(new URL('/api/test/clock', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin },
    body: JSON.stringify({ advance: 'PT30H' }),
  });
  expect(answer.status).toBe(200);
};

/** What was answered before, during and after a time in which nothing could be written. */
const expectWritingAcross = async (
  url: URL,
  sentence: string,
  setReadOnly: (is: boolean) => Promise<void>,
) => {
  const ada = await setUp(url);
  expect((await plan(ada, 'Before')).status).toBe(200);
  await setReadOnly(true);
  await passHours(url);
  // A connection that has just been cut is told of as one first.
  for (const subject of ['During', 'Still during'])
    await expect
      .poll(() => plan(ada, subject), { timeout: 10_000 })
      .toMatchObject({ status: 503, json: { code: 'server.unavailable', detail: sentence } });
  expect(await planned(ada)).toEqual(['Before']);
  await setReadOnly(false);
  // A connection made while it could only be read goes on for a moment.
  await expect.poll(async () => (await plan(ada, 'After')).status, { timeout: 10_000 }).toBe(200);
  expect(await planned(ada)).toEqual(['After', 'Before']);
  return ada;
};

if (TEST_ENGINE === 'sqlite') {
  const closed: string[] = [];
  /** Lets nobody write the folder, or what is in it. */
  const close = (path: string, mode: number): void => {
    chmodSync(path, mode);
    closed.push(path);
  };
  afterEach(() => {
    for (const path of closed.splice(0)) chmodSync(path, 0o700);
  });

  test('on a disk that goes read-only a write is refused in a sentence, reading goes on, and writing once it can be written', async () => {
    const place = await aPlace();
    // The system tells with a signal first, which would end the program; a disk has none.
    const server = await startProgram({ ...place, ...CLOCK, NODE_OPTIONS: `--import "${CALM}"` });
    const ada = await expectWritingAcross(
      server.url,
      'The server cannot write to its disk. Nothing was saved; tell your admin.',
      async (is) => letWrite(server.pid, !is),
    );
    await server.end('SIGKILL');
    const again = await startProgram({ ...place, ...CLOCK, DAYBOOK_TEST_CLOCK: '2026-11-25T16:00:00Z' });
    const { json } = await fetch(new URL('/api/activities?view=open&owner=me', again.url), {
      headers: { cookie: ada.cookie },
    }).then(async (answer) => ({ json: (await answer.json()) as { items: { subject: string }[] } }));
    expect(json.items.map(({ subject }) => subject).sort()).toEqual(['After', 'Before']);
  });

  const expectRefusedAt = async (place: { DAYBOOK_DATA: string }): Promise<void> =>
    expect(await runToEnd('main', [], place, { asOrdinaryUser: true })).toEqual({
      code: 1,
      stdout: '',
      stderr: `DAYBOOK_DATA=${place.DAYBOOK_DATA} cannot be written. Choose another folder, or let this user write there.\n`,
    });

  test('a data folder that cannot be written stops the start with a sentence, the first and any other', async () => {
    const fresh = await aPlace();
    close(fresh.DAYBOOK_DATA, 0o555);
    await expectRefusedAt(fresh);

    const used = await aPlace();
    const server = await startProgram(used);
    await plan(await setUp(server.url), 'Kept');
    await server.end();
    close(used.DAYBOOK_DATA, 0o555);
    await expectRefusedAt(used);
  });

  test('so does a database file that cannot be written; with its rights back all is as it was', async () => {
    const place = await aPlace();
    const server = await startProgram(place);
    const ada = await setUp(server.url);
    await plan(ada, 'Kept');
    await server.end();
    for (const name of readdirSync(place.DAYBOOK_DATA).filter((file) => file.startsWith('daybook.db')))
      close(join(place.DAYBOOK_DATA, name), 0o444);
    await expectRefusedAt(place);
    for (const path of closed.splice(0)) chmodSync(path, 0o600);
    const again = await startProgram(place, { asOrdinaryUser: true });
    const answer = await fetch(new URL('/api/activities?view=open&owner=me', again.url), {
      headers: { cookie: ada.cookie },
    });
    expect(await answer.json()).toMatchObject({ items: [{ subject: 'Kept' }] });
  });
} else {
  /** Sets whether a database can be written, as its admin would, and cuts the connections that were made before. */
  const setReadOnly = async (url: string, is: boolean): Promise<void> => {
    const name = new URL(url).pathname.slice(1);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      `begin read write; alter database ${name} set default_transaction_read_only = ${is ? 'on' : 'off'}; commit`,
    );
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [name],
    );
    await client.end();
  };

  test('on a database that can only be read a write is refused in a sentence, reading goes on, and writing once it can be written', async () => {
    const place = await aPlace();
    const server = await startProgram({ ...place, ...CLOCK });
    await expectWritingAcross(
      server.url,
      'The database can only be read just now. Nothing was saved; tell your admin.',
      (is) => setReadOnly(place['DATABASE_URL'] ?? '', is),
    );
  });

  test('a database that can only be read stops the start with a sentence, the first and any other; with its rights back all is as it was', async () => {
    const place = await aPlace();
    const url = place['DATABASE_URL'] ?? '';
    const { host, pathname } = new URL(url);
    const expectRefused = async (): Promise<void> =>
      expect(await runToEnd('main', [], place)).toEqual({
        code: 1,
        stdout: '',
        stderr: `The database ${pathname.slice(1)} at ${host} can only be read. Let it be written, or give another one in DATABASE_URL.\n`,
      });
    await setReadOnly(url, true);
    await expectRefused();

    await setReadOnly(url, false);
    const server = await startProgram(place);
    const ada = await setUp(server.url);
    await plan(ada, 'Kept');
    await server.end();
    await setReadOnly(url, true);
    await expectRefused();

    await setReadOnly(url, false);
    const again = await startProgram(place);
    const answer = await fetch(new URL('/api/activities?view=open&owner=me', again.url), {
      headers: { cookie: ada.cookie },
    });
    expect(await answer.json()).toMatchObject({ items: [{ subject: 'Kept' }] });
  });

  test('a connection that is cut while it is used fails that use alone', async () => {
    const { DATABASE_URL: url = '' } = await aPlace();
    const pool = openPool(url);
    const [used, other] = [await pool.connect(), await pool.connect()];
    const { rows } = await used.query('select pg_backend_pid() as pid');
    const cut = new Promise((resolve) => used.once('end', resolve));
    await other.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await cut;
    await expect(used.query('select 1')).rejects.toThrow(/terminat|not queryable/i);
    used.release(true);
    other.release();
    expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
    await pool.end();
  });
}
