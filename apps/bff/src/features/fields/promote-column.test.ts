import { beforeAll, expect, test } from 'vitest';
import { download, rowsOf } from '../../testing/csv.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let admin: TestUser;

beforeAll(async () => {
  admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
});

const promote = (by: TestUser, column: string) => by.call('POST', '/fields/from-column', { column });
const contacts = async (tag: string): Promise<Json[]> =>
  (await admin.call('GET', `/contacts?tag=${tag}&limit=200`)).json.items;
const undo = (operationId: string) => admin.call('POST', `/operations/${operationId}/undo`);

const bring = (tag: string, column: string, texts: readonly string[]) =>
  anImport(
    app.current,
    admin,
    `${tag}.csv`,
    [
      `Name,Email,Tags,${column}`,
      ...texts.map((text, i) => `Tina ${i},${tag}${i}@promote.example,${tag},${text}`),
    ].join('\n'),
  );

test('a column that an import kept is made a field in one step: values are read, what does not fit is named and kept, and one undo puts all back', async () => {
  await bring('seats', 'Seats', ['10', '12', "1'200", '8', '40', '3', '7', '9', 'many', '']);
  const before = await takeSnapshot(app.current.deps);
  const made = await promote(admin, 'Seats');
  expect(made).toMatchObject({
    status: 200,
    json: {
      label: 'Seats',
      total: 9,
      done: 8,
      skipped: [{ what: '“Tina 8”', why: '“many” fits no field of the kind Number.' }],
    },
  });
  const { items } = (await admin.call('GET', '/fields')).json;
  expect(items).toMatchObject([{ of: 'contact', key: 'seats', label: 'Seats', type: 'number' }]);
  const there = (await contacts('seats')).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  expect(there.map(({ custom, extra }) => [custom.seats ?? null, extra['Seats'] ?? null])).toEqual([
    [10, null],
    [12, null],
    [1200, null],
    [8, null],
    [40, null],
    [3, null],
    [7, null],
    [9, null],
    [null, 'many'],
    [null, null],
  ]);
  const [row] = rowsOf(
    await download(app.current, admin, '/contacts/export.csv?tag=seats&columns=custom.seats'),
  );
  expect(row).toEqual({ Name: 'Tina 0', Seats: '10' });
  expect((await undo(made.json.operationId)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});

test('values go to a field that is called so already, where there is nothing in it yet', async () => {
  await admin.call('POST', '/fields', { of: 'contact', label: 'Plan', type: 'text' });
  await bring('plan', 'Plan of theirs', ['Gold', 'Silver']);
  const [first] = await contacts('plan');
  await admin.call('PATCH', '/fields/contact/plan', { label: 'Plan of theirs' });
  await admin.call('PATCH', `/contacts/${first?.['id']}`, {
    version: first?.['version'],
    custom: { plan: 'Basic' },
  });
  const made = await promote(admin, 'Plan of theirs');
  expect(made.json).toMatchObject({
    done: 1,
    skipped: [{ why: 'There is something in the field Plan of theirs already.' }],
  });
});

test('only an admin makes fields, and only of a column that somebody has', async () => {
  const nora = await aUser(app.current);
  expect((await promote(nora, 'Seats')).status).toBe(403);
  const none = await promote(admin, 'Shoe size');
  expect([none.status, none.json.errors]).toEqual([
    400,
    [{ path: 'column', message: 'No contact has anything under Shoe size any more.' }],
  ]);
});

test('a column may be called what every object has: who has nothing in it has nothing', async () => {
  expect((await promote(admin, 'constructor')).status).toBe(400);
  await bring('built', 'constructor', ['Voss', '']);
  const rows = rowsOf(await download(app.current, admin, '/contacts/export.csv?tag=built'));
  expect(rows.map((row) => row?.['constructor'])).toEqual(['Voss', '']);
  const made = await promote(admin, 'constructor');
  expect(made.json).toMatchObject({ total: 1, done: 1, skipped: [] });
  expect((await contacts('built')).map(({ custom }) => custom)).toEqual([{ constructor_2: 'Voss' }, {}]);
  const taken = { of: 'contact', key: 'constructor', label: 'Builder', type: 'text' };
  const refused = await admin.call('POST', '/fields', taken);
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [{ path: 'key', message: 'The key constructor is taken. Use another one.' }],
  ]);
});
