import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../platform/db/migrate.ts';
import { openDb } from '../../platform/db/open.ts';
import { aJob } from '../../testing/a-job.ts';
import { aContact } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { freshLocation, testApp } from '../../testing/test-app.ts';
import { rebuildSearch } from './rebuild-search.job.ts';

const app = testApp();

test('after an update, what was there before is found again', async () => {
  const [nora, otto] = [await aUser(app.current), await aUser(app.current)];
  await aContact(nora, { firstName: 'Ines', lastName: 'Quarantotto' });
  await nora.call('POST', '/activities', { type: 'task', subject: 'Wolfram samples' });
  const { write } = app.current.deps.db;
  await sql`delete from record_search`.execute(write);
  await sql`delete from activity_search`.execute(write);
  expect((await otto.call('GET', '/search?q=arantotto')).json.items).toEqual([]);
  await rebuildSearch.run(app.current.deps, {}, aJob());
  expect((await otto.call('GET', '/search?q=ranto')).json.items).toMatchObject([
    { title: 'Ines Quarantotto' },
  ]);
  expect((await nora.call('GET', '/activities?view=open&text=olfram')).json.items).toHaveLength(1);
});

test('a database with records of the version before has the work waiting, an empty one has not', async () => {
  for (const [expected, statement] of [
    [0, 'select 1'],
    [
      1,
      `insert into record (id, type, title, sort_title, created_at) values ('r', 'account', 'Old', 'old', 0)`,
    ],
  ] as const) {
    const { location, remove } = await freshLocation();
    const db = openDb(location);
    await migrate(db, '0001-foundation');
    await sql.raw(statement).execute(db.write);
    await migrate(db);
    const jobs = await db.read
      .selectFrom('job')
      .select('kind')
      .where('kind', '=', 'search.rebuild')
      .execute();
    expect(jobs).toHaveLength(expected);
    await db.close();
    await remove();
  }
});
