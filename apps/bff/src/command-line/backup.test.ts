import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { openDb } from '../platform/db/open.ts';
import { type Env, runToEnd, startProgram } from '../testing/processes.ts';
import { aPlace } from '../testing/program.ts';
import { TEST_ENGINE } from '../testing/test-app.ts';
import { setUp, signIn, type Visitor } from '../testing/visitor.ts';

/** What a restore leaves out, so that nobody is let in by what has ended since. */
const FORGOTTEN = new Set(['session', 'one_time_link', 'attempt', 'idempotency', 'webhook_secret']);

/** A backup does not know yet how it will end. */
const TOLD_AFTER = 'backup_run';

/** How many rows each table has, and the next key of one of them. */
const countsOf = async (place: Env): Promise<Record<string, number>> => {
  const db = openDb(readConfig(place, []).location);
  const tables = (await db.read.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !/_search_|^kysely_|^sqlite_/.test(name));
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db.read);
    counts[table] = FORGOTTEN.has(table) || table === TOLD_AFTER ? 0 : Number(rows[0]?.n);
  }
  await db.close();
  return counts;
};

/** What stands in a backup, whichever engine's it is. */
const textOf = (file: string): string => {
  const bytes = readFileSync(file);
  return (TEST_ENGINE === 'postgres' ? gunzipSync(bytes) : bytes).toString('latin1');
};

const plan = async (who: Visitor, subject: string): Promise<void> => {
  const { status, json } = await who.call('POST', '/activities', { type: 'task', subject });
  if (status !== 200) throw new Error(JSON.stringify(json));
};

const openActivities = async (who: Visitor): Promise<string[]> => {
  const subjects: string[] = [];
  for (let more = ''; ; ) {
    const { json } = await who.call('GET', `/activities?view=open&owner=me&limit=200${more}`);
    subjects.push(...json.items.map(({ subject }: { subject: string }) => subject));
    if (json.items.length < 200) return subjects;
    more = `&cursor=${json.cursor}`;
  }
};

test('a backup made while people write holds all that was there, and is put back', async () => {
  const place = await aPlace();
  const server = await startProgram(place);
  const ada = await setUp(server.url);
  for (let n = 0; n < 20; n++) await plan(ada, `Before ${n}`);

  // Somebody goes on working all the while.
  const going = { on: true };
  const working = (async () => {
    for (let n = 0; going.on; n++) await plan(ada, `Meanwhile ${n}`);
  })();
  const file = join(place.DAYBOOK_DATA, 'while-writing.backup');
  expect(await runToEnd('cli', ['backup', file], place)).toMatchObject({ code: 0, stderr: '' });
  going.on = false;
  await working;
  const { json: key } = await ada.call('POST', '/api-keys', { name: 'Zapier', scope: 'read' });
  const hook = { url: 'https://example.com/hook', events: [] };
  const { json: made } = await ada.call('POST', '/webhooks', hook);
  const quiet = join(place.DAYBOOK_DATA, 'quiet.backup');
  const written = await runToEnd('cli', ['backup', quiet], place);
  expect(written.stdout).toMatch(/^Backup written: .*quiet\.backup \(\d+ (records|rows), \d+\.\d MB\)\.\n$/);
  expect(statSync(quiet).mode & 0o777).toBe(0o600);
  expect(textOf(quiet)).toContain('Meanwhile 0');
  expect(textOf(quiet)).not.toContain(made.secret);
  const refused = await runToEnd('cli', ['backup', quiet], place);
  expect(refused).toMatchObject({
    code: 1,
    stderr: `${quiet} is there already. Give the backup another name.\n`,
  });
  const { json: told } = await ada.call('GET', '/server');
  expect(told.backup).toMatchObject({
    last: { ok: true },
    whole: { bytes: statSync(quiet).size },
    overdue: false,
  });
  await server.end();

  const elsewhere = await aPlace();
  expect(await runToEnd('cli', ['restore', quiet], elsewhere)).toMatchObject({ code: 0, stderr: '' });
  expect(await countsOf(elsewhere)).toEqual(await countsOf(place));
  const again = await startProgram(elsewhere);
  expect((await fetch(new URL('/api/me', again.url), { headers: { cookie: ada.cookie } })).status).toBe(401);
  const ada2 = await signIn(again.url);
  // Nor does a key that may have been revoked since let anybody in, and the copy tells nobody outside.
  const shown = { authorization: `Bearer ${key.secret}` };
  expect((await fetch(new URL('/api/me', again.url), { headers: shown })).status).toBe(401);
  const { json: webhooks } = await ada2.call('GET', '/webhooks');
  expect(webhooks.items[0]).toMatchObject({ ...hook, active: false, offReason: 'restored' });
  const on = await ada2.call('PATCH', `/webhooks/${made.webhook.id}`, { active: true });
  expect(on.json.secret).toMatch(/^whsec_/);
  await plan(ada2, 'After');
  expect(await openActivities(ada2)).toEqual(
    expect.arrayContaining(['Before 0', 'Before 19', 'Meanwhile 0', 'After']),
  );
  await again.end();

  const third = await aPlace();
  expect(await runToEnd('cli', ['restore', file], third)).toMatchObject({ code: 0 });
  const partly = await countsOf(third);
  const whole = await countsOf(place);
  expect(partly['activity']).toBeGreaterThanOrEqual(20);
  expect(partly['activity']).toBeLessThanOrEqual(whole['activity'] ?? 0);
  // Each activity was one operation with one entry: of none is only a part there.
  expect(partly['timeline_entry']).toBe(partly['activity']);
});

test('what is no whole backup is refused, and changes nothing', async () => {
  const place = await aPlace();
  const server = await startProgram(place);
  await plan(await setUp(server.url), 'Stays');
  const file = join(place.DAYBOOK_DATA, 'whole.backup');
  await runToEnd('cli', ['backup', file], place);
  await server.end();
  const cut = join(place.DAYBOOK_DATA, 'cut.backup');
  copyFileSync(file, cut);
  truncateSync(cut, Math.floor(statSync(file).size / 2));
  const text = join(place.DAYBOOK_DATA, 'text.backup');
  writeFileSync(text, 'Dear diary');

  const elsewhere = await aPlace();
  const ended = await runToEnd('cli', ['restore', cut], elsewhere);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain(`${cut} cannot be restored`);
  expect(await runToEnd('cli', ['restore', text], elsewhere)).toMatchObject({
    code: 1,
    stderr: `${text} is no backup of Daybook.\n`,
  });
  expect(
    await runToEnd('cli', ['restore', 'nowhere.backup'], { ...elsewhere, INIT_CWD: '/tmp' }),
  ).toMatchObject({ code: 1, stderr: 'There is no file /tmp/nowhere.backup.\n' });
  // What a failed try left does not stand in the way of a good one.
  expect(await runToEnd('cli', ['restore', file], elsewhere)).toMatchObject({ code: 0 });
  expect(await countsOf(elsewhere)).toEqual(await countsOf(place));
});

test('a restore while Daybook runs is refused; afterwards nothing of before is lost', async () => {
  const place = await aPlace();
  const server = await startProgram(place);
  const ada = await setUp(server.url);
  const file = join(place.DAYBOOK_DATA, 'first.backup');
  await runToEnd('cli', ['backup', file], place);
  await plan(ada, 'Since the backup');
  const running = await runToEnd('cli', ['restore', file], place);
  expect(running.code).toBe(1);
  await server.end();
  const stopped = await runToEnd('cli', ['restore', file], place);
  if (TEST_ENGINE === 'sqlite') {
    expect(running.stderr).toContain(`Another Daybook is running on ${place.DAYBOOK_DATA}. Stop it first`);
    expect(stopped).toMatchObject({ code: 0, stderr: '' });
    const aside = readdirSync(place.DAYBOOK_DATA).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(stopped.stdout).toContain(`What was there before is kept in ${join(place.DAYBOOK_DATA, aside)}.`);
    expect((await countsOf(place))['activity']).toBe(0);
    expect((await countsOf({ DAYBOOK_DATA: join(place.DAYBOOK_DATA, aside) }))['activity']).toBe(1);
  } else {
    const words =
      'There is data in the database of DATABASE_URL. Create an empty one and restore into that; nothing is overwritten.\n';
    expect(running.stderr).toBe(words);
    expect(stopped).toMatchObject({ code: 1, stderr: words });
    expect((await countsOf(place))['activity']).toBe(1);
  }
});

test('a backup of the other engine is told from one of this', async () => {
  const place = await aPlace();
  const other = join(place.DAYBOOK_DATA, 'other.backup');
  writeFileSync(
    other,
    TEST_ENGINE === 'sqlite' ? Buffer.from([0x1f, 0x8b, 8, 0]) : Buffer.from('SQLite format 3\0 and more'),
  );
  const { code, stderr } = await runToEnd('cli', ['restore', other], place);
  expect(code).toBe(1);
  expect(stderr).toContain(
    TEST_ENGINE === 'sqlite'
      ? 'is a backup of PostgreSQL. Set DATABASE_URL'
      : 'is a backup of SQLite, and DATABASE_URL is set.',
  );
});

if (TEST_ENGINE === 'postgres')
  test('a server that runs on the empty database is in the way of a restore', async () => {
    const place = await aPlace();
    const full = await startProgram(place);
    await setUp(full.url);
    const file = join(place.DAYBOOK_DATA, 'full.backup');
    await runToEnd('cli', ['backup', file], place);
    const elsewhere = await aPlace();
    const empty = await startProgram(elsewhere);
    expect(await runToEnd('cli', ['restore', file], elsewhere)).toMatchObject({
      code: 1,
      stderr: 'Daybook is running on the database of DATABASE_URL. Stop it first.\n',
    });
    await empty.end();
    expect(await runToEnd('cli', ['restore', file], elsewhere)).toMatchObject({ code: 0 });
  });
else
  test('of what there is none, no backup is made', async () => {
    const place = await aPlace();
    const file = join(place.DAYBOOK_DATA, 'nothing.backup');
    const { code, stderr } = await runToEnd('cli', ['backup', file], place);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no data in');
    expect(existsSync(file)).toBe(false);
  });
