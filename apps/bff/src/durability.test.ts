import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDb } from './platform/db/open.ts';
import { startProgram } from './testing/processes.ts';
import { aPlace } from './testing/program.ts';
import { freshLocation, TEST_ENGINE } from './testing/test-app.ts';
import { setUp, signIn, type Visitor } from './testing/visitor.ts';

const plan = (who: Visitor, n: number) =>
  who.call('POST', '/activities', { type: 'task', subject: `Task ${n}`, notes: 'x'.repeat(15_000) });

/** The subjects of all that is planned. */
const planned = async (who: Visitor): Promise<string[]> => {
  const subjects: string[] = [];
  for (let more = ''; ; ) {
    const { json } = await who.call('GET', `/activities?view=open&owner=me&limit=200${more}`);
    subjects.push(...json.items.map(({ subject }: { subject: string }) => subject));
    if (json.items.length < 200) return subjects.sort();
    more = `&cursor=${json.cursor}`;
  }
};

if (TEST_ENGINE === 'sqlite') {
  test('what is acknowledged survives a power cut, and nothing points at what is not there', async () => {
    const { location, remove } = await freshLocation();
    const db = openDb(location);
    const setting = async (name: string) =>
      Object.values((await sql`pragma ${sql.raw(name)}`.execute(db.write)).rows[0] as object)[0];
    // 2 is FULL.
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('foreign_keys')).toBe(1);
    await db.close();
    await remove();
  });

  test('on a full disk a write is refused in a sentence, reading goes on, and nothing acknowledged is lost', async () => {
    const place = await aPlace();
    // The system tells with a signal first, which would end the program; a full disk has none.
    const calm = join(place.DAYBOOK_DATA, 'calm.mjs');
    writeFileSync(calm, "process.on('SIGXFSZ', () => undefined);");
    const full = await startProgram(
      { ...place, NODE_OPTIONS: `--import ${calm}` },
      { mostFileBytes: 6 * 1024 * 1024 },
    );
    const ada = await setUp(full.url);
    const done: string[] = [];
    let refused: Awaited<ReturnType<typeof plan>> | undefined;
    for (let n = 0; refused === undefined && n < 3000; n++) {
      const answer = await plan(ada, n);
      if (answer.status === 200) done.push(`Task ${n}`);
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 503, json: { code: 'server.unavailable' } });
    expect(refused?.json.detail).toMatch(/disk.*Nothing was saved; tell your admin\.$/);
    expect(await planned(ada)).toEqual(done.sort());
    await full.end();

    const again = await startProgram(place);
    const ada2 = await signIn(again.url);
    expect(await planned(ada2)).toEqual(done);
    expect((await plan(ada2, 10_000)).status).toBe(200);
  });
} else {
  test('a server that may forget what it acknowledged is told of at the start', async () => {
    const server = await startProgram(await aPlace());
    // That of the tests is one, as it need not outlive them.
    expect(server.output()).toContain('fsync=off, full_page_writes=off, synchronous_commit=off');
  });
}
