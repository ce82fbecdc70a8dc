import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { TEST_ENGINE, testApp } from '../../testing/test-app.ts';
import { hotRead } from './hot.ts';
import type { Reader } from './open.ts';

const app = testApp();

const readAll = hotRead((db, key: number) => db.selectFrom('users').selectAll().where('key', '=', key));

/** As often as it takes until one plan is kept for all parameters. */
const OFTEN = 8;

const readOften = async (db: Reader, key: number): Promise<string[]> => {
  const names: string[] = [];
  for (let n = 0; n < OFTEN; n++) names.push(...(await readAll(db, key)).rows.map(({ name }) => name));
  return names;
};

test('what is asked often goes on when the columns of a table have changed under it', async () => {
  const { db } = app.current.deps;
  const { user } = await aUser(app.current, { name: 'Ada Palmer' });
  expect(await readOften(db.read, user.key)).toEqual(Array(OFTEN).fill('Ada Palmer'));
  await sql`alter table users add column shoe_size integer`.execute(db.write);
  expect(await readOften(db.read, user.key)).toEqual(Array(OFTEN).fill('Ada Palmer'));
  // In a transaction nothing can be asked again: who made it begins it anew.
  await sql`alter table users drop column shoe_size`.execute(db.write);
  const ada = await aUser(app.current, { name: 'Ada Lund' });
  expect((await ada.call('POST', '/activities', { type: 'task', subject: 'Call' })).status).toBe(200);
});

if (TEST_ENGINE === 'postgres') {
  const keptBy = async (db: Reader): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements
      where name like 'daybook%' and statement like '%"users"%'`.execute(db);
    return rows[0]?.n ?? 0;
  };

  test('the server keeps it ready, each connection once', async () => {
    const { db } = app.current.deps;
    const { user } = await aUser(app.current);
    await db.read.connection().execute(async (one) => {
      await readOften(one, user.key);
      const before = await keptBy(one);
      expect(before).toBeGreaterThan(0);
      await readOften(one, user.key);
      expect(await keptBy(one)).toBe(before);
    });
  });

  test('behind a pooler that forgets what was made ready all is asked without', async () => {
    const { db } = app.current.deps;
    const ada = await aUser(app.current, { name: 'Ada Palmer' });
    await db.read.connection().execute(async (one) => {
      await readOften(one, ada.user.key);
      await sql`deallocate all`.execute(one);
      expect(await readOften(one, ada.user.key)).toEqual(Array(OFTEN).fill('Ada Palmer'));
      expect(await keptBy(one)).toBe(0);
    });
    expect((await ada.call('POST', '/activities', { type: 'task', subject: 'Call' })).status).toBe(200);
  });
}
