import { beforeAll, expect, test } from 'vitest';
import { aContact } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let admin: TestUser;

const define = (json: object) => admin.call('POST', '/fields', { of: 'contact', ...json });

beforeAll(async () => {
  admin = await aUser(app.current, { role: 'admin' });
  await define({ label: 'Seats', type: 'number' });
  await define({ label: 'Renewal', type: 'day' });
  await define({ label: 'Shirt', type: 'text' });
  for (const [lastName, custom] of [
    ['Adams', { seats: 40, renewal: '2026-12-01' }],
    ['Brandt', {}],
    ['Cole', { seats: 7.5 }],
    ['Diaz', { seats: 120, renewal: '2025-01-31' }],
    ['Eder', { renewal: '2026-12-01' }],
    ['Falk', { seats: -3 }],
  ] as const)
    await aContact(admin, { firstName: '', lastName, custom });
});

const pages = async (path: string): Promise<string[]> => {
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { status, json }: { status: number; json: Json } = await admin.call(
      'GET',
      `${path}&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    expect(status, JSON.stringify(json)).toBe(200);
    names.push(...json.items.map(({ lastName }: Json) => lastName));
    ({ cursor } = json);
  }
  return names;
};

test('a list is read page by page in the order of a field of one’s own; who has nothing in it comes last, by name', async () => {
  expect(await pages('/contacts?sort=custom.seats')).toEqual([
    'Falk',
    'Cole',
    'Adams',
    'Diaz',
    'Brandt',
    'Eder',
  ]);
  expect(await pages('/contacts?sort=-custom.seats')).toEqual([
    'Diaz',
    'Adams',
    'Cole',
    'Falk',
    'Brandt',
    'Eder',
  ]);
  expect(await pages('/contacts?sort=custom.renewal')).toEqual([
    'Diaz',
    'Adams',
    'Eder',
    'Brandt',
    'Cole',
    'Falk',
  ]);
});

test('the order goes with a filter and into the file', async () => {
  const filter = encodeURIComponent(JSON.stringify({ field: 'custom.renewal', op: 'not-empty' }));
  expect(await pages(`/contacts?sort=-custom.seats&filter=${filter}`)).toEqual(['Diaz', 'Adams', 'Eder']);
  const rows = rowsOf(await download(app.current, admin, '/contacts/export.csv?sort=custom.seats'));
  expect(rows.map((row) => row['Last name'])).toEqual(['Falk', 'Cole', 'Adams', 'Diaz', 'Brandt', 'Eder']);
});

test('an order that no index keeps is refused by name, and so is one by a field that is gone', async () => {
  const refused = async (sort: string) => (await admin.call('GET', `/contacts?sort=${sort}`)).json.errors;
  expect(await refused('custom.shirt')).toEqual([
    { path: 'sort', message: 'The list cannot be put in the order of Shirt.' },
  ]);
  expect(await refused('custom.nothing')).toEqual([
    { path: 'sort', message: 'There is no field nothing to put the list in order by.' },
  ]);
  await admin.call('PATCH', '/fields/contact/renewal', { retired: true });
  expect(await refused('-custom.renewal')).toHaveLength(1);
});

test('whoever or whatever a list is narrowed to and is not there is told by name', async () => {
  const id = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';
  for (const [path, by] of [
    ['/contacts?owner=', 'owner'],
    ['/contacts?account=', 'account'],
    ['/activities?owner=', 'owner'],
    ['/activities?team=', 'team'],
    ['/activities?account=', 'account'],
    ['/timeline?team=', 'team.0'],
  ])
    expect((await admin.call('GET', `${path}${id}`)).json, path).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: by, message: expect.stringMatching(/is not there any more\.$/) }],
    });
});
