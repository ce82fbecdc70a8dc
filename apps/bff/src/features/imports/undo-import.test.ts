import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anImport } from '../../testing/imports.ts';
import { makeContactsCsv } from '../../testing/make-contacts-csv.ts';
import { aUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

/** The searchable words of records: how many rows have any. */
const indexed = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from record_search`.execute(
    app.current.deps.db.read,
  );
  return Number(rows[0]?.n);
};

const list = (rows: number, seed = 1): string => [...makeContactsCsv({ rows, seed })].join('');

test('an import is one undo: accounts, tags, notes, counts and words go with it, and a redo brings all back', async () => {
  const { deps, runJobs } = app.current;
  const user = await aUser(app.current);
  // Some are there already, some of whom will be completed.
  await anImport(app.current, user, 'first.csv', list(40));
  const before = { data: await takeSnapshot(deps), words: await indexed() };

  const run = await anImport(app.current, user, 'second.csv', list(400), { tag: 'Second' });
  expect(run.counts).toMatchObject({ created: 360, completed: 40, rejected: 0 });
  const after = { data: await takeSnapshot(deps), words: await indexed() };
  expect(after.data['timeline_count']).toEqual(await recount(deps));

  const undone = await user.call('POST', `/operations/${run.operationId}/undo`);
  expect(undone).toMatchObject({
    status: 200,
    json: { label: 'Imported 400 contacts from second.csv', running: true },
  });
  expect((await user.call('GET', `/imports/${run.id}`)).json).toMatchObject({
    state: 'undoing',
    progress: 0,
  });
  await runJobs();
  expect((await user.call('GET', `/imports/${run.id}`)).json).toMatchObject({ state: 'undone' });
  expect({ data: await takeSnapshot(deps), words: await indexed() }).toEqual(before);

  expect((await user.call('POST', '/redo')).status).toBe(200);
  await runJobs();
  expect((await user.call('GET', `/imports/${run.id}`)).json).toMatchObject({ state: 'done' });
  expect({ data: await takeSnapshot(deps), words: await indexed() }).toEqual(after);
});

test('what was changed since stays, and is named', async () => {
  const user = await aUser(app.current);
  const run = await anImport(
    app.current,
    user,
    'two.csv',
    'First name,Email,Company\nAnnik,annik@later.example,Later Ltd\nBorys,borys@later.example,Later Ltd',
  );
  const { json } = await user.call('GET', '/contacts?search=annik');
  await user.call('PATCH', `/contacts/${json.items[0].id}`, {
    version: json.items[0].version,
    jobTitle: 'CEO',
  });
  expect(await user.call('POST', `/operations/${run.operationId}/undo`)).toMatchObject({
    status: 409,
    json: { code: 'operation.conflict', detail: expect.stringContaining('Annik') },
  });
});
