import { writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from './platform/config.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDb } from './platform/db/open.ts';
import { BUILT, runToEnd, startProgram } from './testing/processes.ts';
import { aPlace } from './testing/program.ts';
import { beginToSignIn } from './testing/slow-visitor.ts';
import { TEST_ENGINE } from './testing/test-app.ts';
import { listenTo, setUp, signIn } from './testing/visitor.ts';

const setClock = (url: URL, change: object): Promise<Response> =>
  fetch(new URL('/api/test/clock', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin },
    body: JSON.stringify(change),
  });

test('the first start prints the way to the set-up, the next one just the address; what was made stays', async () => {
  const place = await aPlace();
  const first = await startProgram(place);
  expect(first.url.pathname).toBe('/setup');
  expect((await fetch(new URL('/api/ready', first.url))).status).toBe(200);
  await setUp(first.url);
  expect(await first.end()).toMatchObject({ code: 0, stderr: '' });

  const second = await startProgram(place);
  expect(second.url.href).toBe(`${second.url.origin}/`);
  expect((await (await signIn(second.url)).call('GET', '/me')).json.me.name).toBe('Ada Palmer');
  // An ordinary server has no way to set its clock.
  expect((await setClock(second.url, { advance: 'PT1H' })).status).toBe(404);
});

test('a newer version built over a running server takes nothing away that the server needs', async () => {
  const place = await aPlace();
  // Beside the program itself, so that what is native is found.
  const folder = await mkdtemp(`${BUILT}-`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(BUILT, folder, { recursive: true });
  const server = await startProgram(place, { folder });
  // The server may just be writing down what it has compiled.
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, maxRetries: 9 });
  const docs = await fetch(new URL('/api/docs', server.url));
  expect({ status: docs.status, text: await docs.text() }).toMatchObject({
    status: 200,
    text: expect.stringContaining('/api/contacts/{id}'),
  });
  await setUp(server.url);
  expect(await server.end()).toMatchObject({ code: 0, stderr: '' });
});

test('a browser is told of changes until its session ends; a stop answers what was asked before it', async () => {
  const server = await startProgram(await aPlace());
  const [ada, elsewhere] = [await setUp(server.url), await signIn(server.url)];
  const one = await listenTo(server.url, ada);
  const two = await listenTo(server.url, elsewhere);
  const { json } = await elsewhere.call('POST', '/activities', { type: 'task', subject: 'Water the plants' });
  const told = `{"resource":"activities","ids":["${json.activity.id}"]}`;
  await expect.poll(one.heard).toContain(told);
  await elsewhere.call('DELETE', '/sessions');
  await one.ended;
  expect((await ada.call('GET', '/me')).status).toBe(401);
  expect(two.heard()).toContain('event: hello\ndata: \n\n');

  // Their heads have arrived, and the rest of them comes after the signal. Who waits too long to stop ends with 1.
  const asked = await Promise.all(Array.from({ length: 4 }, () => beginToSignIn(server.url)));
  const ended = server.end();
  await two.ended;
  for (const { goOn } of asked) goOn();
  for (const { answered } of asked) expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
  await expect(fetch(new URL('/api/health', server.url))).rejects.toThrow('fetch failed');
});

test('a test clock can be set, and runs on', async () => {
  const clock = { DAYBOOK_TEST: '1', DAYBOOK_TEST_CLOCK: '2026-11-24T08:00:00Z' };
  const { url } = await startProgram({ ...(await aPlace()), ...clock });
  const nowAfter = async (change: object) => {
    const { now } = (await (await setClock(url, change)).json()) as { now: string };
    return Date.parse(now);
  };
  const eight = Date.parse('2026-11-24T08:00:00Z');
  const first = await nowAfter({ advance: 'PT0S' });
  expect(first).toBeGreaterThan(eight);
  expect(first).toBeLessThan(eight + 3_600_000);
  expect(await nowAfter({ advance: 'P1DT2H' })).toBeGreaterThanOrEqual(first + 26 * 3_600_000);
  expect(await nowAfter({ now: '2027-01-01T00:00:00Z' })).toBe(Date.parse('2027-01-01T00:00:00Z'));
  expect((await setClock(url, { advance: 'tomorrow' })).status).toBe(400);
});

test('a wrong setting stops the start with a sentence that names it', async () => {
  expect(await runToEnd('main', [], { ...(await aPlace()), PORT: 'eighty' })).toEqual({
    code: 78,
    stdout: '',
    stderr: 'PORT=eighty does not work: give a number from 0 to 65535.\n',
  });
});

test('a port that is taken is named', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const ended = await runToEnd('main', [], { ...(await aPlace()), PORT: String(port) });
  other.close();
  expect(ended).toMatchObject({
    code: 1,
    stderr: `Port ${port} on 127.0.0.1 is taken. Choose another with PORT, or stop what uses it.\n`,
  });
});

test('an error that nobody caught ends the program, and is logged without what it quotes', async () => {
  const fault = `const wait = setInterval(() => {
    if (process.listenerCount('uncaughtException') === 0) return;
    clearInterval(wait);
    throw new RangeError('Ana Souza, ana@example.com');
  }, 10)`;
  const place = await aPlace();
  const file = join(place.DAYBOOK_DATA, 'fault.mjs');
  writeFileSync(file, fault);
  const { code, stdout, stderr } = await runToEnd('main', [], {
    ...place,
    NODE_OPTIONS: `--import ${file}`,
  });
  expect(code).toBe(1);
  const fatal = stdout.split('\n').find((line) => line.includes('"level":60')) ?? '{}';
  expect(JSON.parse(fatal)).toMatchObject({
    error: 'RangeError',
    message: 'the program ends after an error nobody caught',
  });
  expect(stdout + stderr).not.toContain('Ana');
});

test('data of a newer Daybook is not touched', async () => {
  const place = await aPlace();
  const db = openDb(readConfig(place, []).location);
  await migrate(db);
  const newer = { name: '9999-from-the-future', timestamp: 'later' };
  await db.write
    .insertInto('kysely_migration' as never)
    .values(newer)
    .execute();
  await db.close();
  const ended = await runToEnd('main', [], place);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain('was written by a newer Daybook. Start that one, or a newer one still.');
});

if (TEST_ENGINE === 'sqlite') {
  test('a second server on the same folder is refused, and after a crash the next one starts at once', async () => {
    const place = await aPlace();
    const first = await startProgram(place);
    expect(await runToEnd('main', [], place)).toMatchObject({
      code: 1,
      stderr: `Another Daybook is running on ${place.DAYBOOK_DATA}. Stop it first, or choose another folder with DAYBOOK_DATA.\n`,
    });
    await setUp(first.url);
    await first.end('SIGKILL');
    const second = await startProgram(place);
    expect((await (await signIn(second.url)).call('GET', '/me')).status).toBe(200);
  });

  test('a database that is damaged is said to be, and what to do', async () => {
    const place = await aPlace();
    writeFileSync(
      join(place.DAYBOOK_DATA, 'daybook.db'),
      'this is no database at all, but some text that is long enough',
    );
    expect(await runToEnd('main', [], place)).toMatchObject({
      code: 1,
      stderr: `The database in ${place.DAYBOOK_DATA} is damaged. Put a backup back with: npm run restore -- FILE\n`,
    });
  });
} else {
  test('several servers share one database, also when they start at once on an empty one', async () => {
    const place = await aPlace();
    const servers = await Promise.all([startProgram(place), startProgram(place), startProgram(place)]);
    const [one, two] = servers;
    if (one === undefined || two === undefined) throw new Error('Two started.');
    const ada = await setUp(one.url);
    const stream = await listenTo(two.url, ada);
    const { json } = await ada.call('POST', '/activities', { type: 'task', subject: 'Water the plants' });
    await expect.poll(stream.heard).toContain(json.activity.id);
    await ada.call('DELETE', '/session');
    await stream.ended;
    for (const server of servers) expect(await server.end()).toMatchObject({ code: 0, stderr: '' });
  });

  test('a database that is not there, and a user it does not know, are named', async () => {
    const place = await aPlace();
    const missing = new URL(place['DATABASE_URL'] ?? '');
    missing.pathname = '/no_such_database';
    const ended = await runToEnd('main', [], { ...place, DATABASE_URL: missing.href });
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toBe(
      `The database server at ${missing.host} has no database no_such_database. Create it, or correct DATABASE_URL.\n`,
    );
    expect(ended.stderr).not.toContain(missing.password || 'password-not-set');
  });
}
