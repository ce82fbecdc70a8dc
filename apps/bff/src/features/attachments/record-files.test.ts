import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { fileOnRecord, fileText } from '../../testing/attachments.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { forgetAttachedFiles } from './forget-files.job.ts';
import { selectNewest, selectNewestUnder, selectVersions } from './record-files.store.ts';

const app = testApp();
let nora: TestUser;

beforeEach(async () => {
  nora = await aUser(app.current, { role: 'admin' });
});

const aContact = async (given: object = {}): Promise<string> =>
  (await nora.call('POST', '/contacts', { lastName: 'Raman', ...given })).json.contact.id;

const filesOn = async (recordId: string, query = '') =>
  (await nora.call('GET', `/records/${recordId}/files${query}`)).json;

const countOn = async (recordId: string) => (await nora.call('GET', `/records/${recordId}/files/count`)).json;

const names = async (recordId: string): Promise<string[]> =>
  (await filesOn(recordId)).items.map(
    ({ name, version, versions }: { name: string; version: number; versions: number }) =>
      `${name} ${version}/${versions}`,
  );

const put = async (recordId: string, name: string, body = `The text of ${name}.`) => {
  const { status, json } = await fileOnRecord(app.current, nora, recordId, name, body);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const textOf = async (id: string): Promise<string> =>
  (await app.current.app.request(`/api/attachments/${id}/file`, { headers: { cookie: nora.cookie } })).text();

const undo = (operationId: string) => nora.call('POST', `/operations/${operationId}/undo`);

test('Z-22: a file put on a contact is on their timeline and on that of their account, under Files', async () => {
  const account = (await nora.call('POST', '/accounts', { name: 'Kestrel Optics' })).json.account;
  const contact = await aContact({ accountId: account.id });
  const { file, operationId } = await put(contact, 'offer.txt');
  expect(file).toMatchObject({ name: 'offer.txt', version: 1, versions: 1, by: { id: nora.user.id } });
  const told = async (id: string) =>
    (await nora.call('GET', `/records/${id}/timeline?category=files`)).json.items;
  expect(await told(contact)).toMatchObject([
    { payload: { kind: 'file.added', name: 'offer.txt' }, via: null },
  ]);
  expect(await told(account.id)).toMatchObject([
    { payload: { kind: 'file.added', attachmentId: file.id }, via: { id: contact } },
  ]);
  expect(await textOf(file.id)).toBe('The text of offer.txt.');

  await undo(operationId);
  expect([await told(contact), await told(account.id), await names(contact)]).toEqual([[], [], []]);
});

test('a file of the same name is the next version: the newest is listed, and each of them opens', async () => {
  const contact = await aContact();
  await put(contact, 'other.txt');
  const first = await put(contact, 'Offer.txt', 'first');
  const second = await put(contact, 'offer.TXT', 'second');
  expect(await names(contact)).toEqual(['offer.TXT 2/2', 'other.txt 1/1']);
  const versions = (await nora.call('GET', `/attachments/${first.file.id}/versions`)).json.items;
  expect(versions.map(({ version, name }: { version: number; name: string }) => [version, name])).toEqual([
    [2, 'offer.TXT'],
    [1, 'Offer.txt'],
  ]);
  expect([await textOf(first.file.id), await textOf(second.file.id)]).toEqual(['first', 'second']);

  await undo(second.operationId);
  expect(await names(contact)).toEqual(['Offer.txt 1/1', 'other.txt 1/1']);
});

test('an earlier version is taken back under a later one, and both come back', async () => {
  const contact = await aContact();
  const first = await put(contact, 'plan.txt', 'first');
  await put(contact, 'plan.txt', 'second');
  const undone = await undo(first.operationId);
  expect([undone.status, await names(contact)]).toEqual([200, ['plan.txt 1/1']]);
  await undo(undone.json.operationId);
  expect(await names(contact)).toEqual(['plan.txt 2/2']);
});

test('the very same file sent again changes nothing, as after a connection that broke', async () => {
  const contact = await aContact();
  const first = await put(contact, 'same.txt', 'one');
  const again = await put(contact, 'same.txt', 'one');
  expect([again.file.id, again.operationId]).toEqual([first.file.id, null]);
  expect(await names(contact)).toEqual(['same.txt 1/1']);
  expect(await textOf(first.file.id)).toBe('one');
  await put(contact, 'same.txt', 'two');
  await put(contact, 'same.txt', 'one');
  expect(await names(contact)).toEqual(['same.txt 3/3']);
});

test('all versions are renamed together and keep what the file is; a name that is taken is refused', async () => {
  const contact = await aContact();
  const { file } = await put(contact, 'draft.txt', 'first');
  await put(contact, 'draft.txt', 'second');
  await put(contact, 'taken.txt');
  const rename = (name: string) => nora.call('PATCH', `/attachments/${file.id}`, { name });
  const refused = await rename('TAKEN.txt');
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [{ path: 'name', message: 'There is a file called TAKEN.txt here already. Choose another name.' }],
  ]);
  const { json } = await rename('Final.html');
  expect(json.file.name).toBe('Final.html.txt');
  expect(await names(contact)).toEqual(['taken.txt 1/1', 'Final.html.txt 2/2']);
  await undo(json.operationId);
  expect(await names(contact)).toEqual(['taken.txt 1/1', 'draft.txt 2/2']);
});

test('a file is deleted with its versions, comes back by an undo, and its bytes go when none reaches back', async () => {
  const contact = await aContact();
  const { file } = await put(contact, 'away.txt', 'first');
  await put(contact, 'away.txt', 'second');
  const { json } = await nora.call('DELETE', `/attachments/${file.id}`);
  expect(await names(contact)).toEqual([]);
  expect((await nora.call('GET', `/attachments/${file.id}`)).status).toBe(404);
  await undo(json.operationId);
  expect([await names(contact), await textOf(file.id)]).toEqual([['away.txt 2/2'], 'first']);

  await nora.call('DELETE', `/attachments/${file.id}`);
  const { deps, clock } = app.current;
  const kept = async () =>
    (await deps.db.read.selectFrom('file').select('key').where('name', '=', 'away.txt').execute()).length;
  clock.advance(59 * 86_400_000);
  await forgetAttachedFiles.run(deps, {}, aJob());
  expect(await kept()).toBe(2);
  clock.advance(3 * 86_400_000);
  await forgetAttachedFiles.run(deps, {}, aJob());
  expect(await kept()).toBe(0);
});

test.each([
  ['..%2F..%2Fetc%2Fpasswd', 'passwd.txt'],
  ['C%3A%5Cfakepath%5Cinvoice%E2%80%AEfdp.exe', 'invoicefdp.exe.txt'],
  ['%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E.html', '_img src=x onerror=alert(1)_.html.txt'],
])('a file that calls itself %s is kept as %s, and nothing in it runs', async (given, kept) => {
  const contact = await aContact();
  const response = await app.current.app.request(`/api/records/${contact}/files?name=${given}`, {
    method: 'POST',
    headers: { cookie: nora.cookie },
    body: '<script>alert(1)</script>',
  });
  const { file }: Json = await response.json();
  expect(file.name).toBe(kept);
  const { headers } = await app.current.app.request(`/api/attachments/${file.id}/file`, {
    headers: { cookie: nora.cookie },
  });
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(headers.get('content-security-policy')).toContain('sandbox');
});

test.each([
  ['a program', 'invoice.pdf', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
  ['an empty file', 'empty.txt', ''],
])('%s is refused, and leaves nothing', async (_what, name, body) => {
  const contact = await aContact();
  const { status, json } = await fileOnRecord(app.current, nora, contact, name, body);
  expect([status, json.errors[0].path]).toEqual([400, 'file']);
  expect(await names(contact)).toEqual([]);
});

test('nothing is put on a record in the trash, and what is on it goes when it goes for good', async () => {
  const contact = await aContact();
  await put(contact, 'goes-with-it.txt');
  await nora.call('POST', `/records/${contact}/trash`);
  expect((await fileText(app.current, nora, contact, 'late.txt')).status).toBeGreaterThanOrEqual(400);
  await nora.call('DELETE', `/trash/records/${contact}`);
  const { read } = app.current.deps.db;
  for (const table of ['attachment', 'file'] as const)
    expect(
      await read.selectFrom(table).select('key').where('name', '=', 'goes-with-it.txt').execute(),
    ).toEqual([]);
});

test('what was put on somebody who is erased goes with its bytes, and their name goes from other files', async () => {
  const { contact } = (await nora.call('POST', '/contacts', { firstName: 'Xolani', lastName: 'Dube' })).json;
  await put(contact.id, 'about them.txt');
  const other = await aContact();
  await put(other, 'Contract Xolani Dube.txt');
  await nora.call('POST', `/contacts/${contact.id}/erase`, { name: 'Xolani Dube', keepOut: false });
  await app.current.runJobs();
  const { read } = app.current.deps.db;
  expect(await read.selectFrom('file').select('key').where('name', '=', 'about them.txt').execute()).toEqual(
    [],
  );
  const left = await read.selectFrom('attachment').selectAll().where('record_key', 'is not', null).execute();
  expect(JSON.stringify(left)).not.toMatch(/xolani/i);
  expect((await names(other))[0]).toMatch(/^Contract .*\.txt 1\/1$/);
});

test('an account lists the files of its records with its own, wherever they move, and says how many', async () => {
  const add = async (name: string) => (await nora.call('POST', '/accounts', { name })).json.account;
  const [here, there] = [await add('Kestrel Optics'), await add('Halden Logistics')];
  const contact = await aContact({ accountId: here.id });
  await put(here.id, 'frame.txt');
  await put(contact, 'offer.txt', 'first');
  await put(contact, 'offer.txt', 'second');
  expect(await names(here.id)).toEqual(['offer.txt 2/2', 'frame.txt 1/1']);
  expect((await filesOn(here.id)).items).toMatchObject([
    { record: { id: contact } },
    { record: { id: here.id } },
  ]);
  expect([await countOn(here.id), await countOn(contact)]).toEqual([
    { count: 2, capped: false },
    { count: 1, capped: false },
  ]);

  await nora.call('PATCH', `/contacts/${contact}`, { version: 1, accountId: there.id });
  expect([await names(here.id), await names(there.id)]).toEqual([['frame.txt 1/1'], ['offer.txt 2/2']]);
  const merged = await nora.call('POST', `/accounts/${here.id}/merge`, { otherId: there.id });
  expect(await names(here.id)).toEqual(['offer.txt 2/2', 'frame.txt 1/1']);
  await undo(merged.json.operationId);
  expect([await names(here.id), await names(there.id)]).toEqual([['frame.txt 1/1'], ['offer.txt 2/2']]);
  await nora.call('POST', `/records/${contact}/trash`);
  expect([await countOn(there.id), await names(there.id)]).toEqual([{ count: 0, capped: false }, []]);
});

test('a thousand files are counted, and of one more it is said that there are more', async () => {
  const contact = await aContact();
  await put(contact, 'one.txt');
  const { write } = app.current.deps.db;
  const add = (n: number, prefix: string) =>
    sql`${upTo(n)} insert into attachment (id, kind, name, created_at, record_key, name_key, newest)
      select ${sql.lit(prefix)} || i, 'link', 'More', i, (select key from record where id = ${contact}), ${sql.lit(prefix)} || i, 1
      from series`.execute(write);
  await add(999, 'many-');
  expect(await countOn(contact)).toEqual({ count: 1000, capped: false });
  await add(1, 'more-');
  expect(await countOn(contact)).toEqual({ count: 1000, capped: true });
});

test('files are read page by page along an index, however many there are', async () => {
  const contact = await aContact();
  for (const name of ['one.txt', 'two.txt', 'three.txt']) await put(contact, name);
  const first = await filesOn(contact, '?limit=2');
  const second = await filesOn(contact, `?limit=2&cursor=${encodeURIComponent(first.cursor)}`);
  expect([...first.items, ...second.items].map(({ name }: { name: string }) => name)).toEqual([
    'three.txt',
    'two.txt',
    'one.txt',
  ]);
  expect(second.cursor).toBeNull();
  expect((await nora.call('GET', `/records/${contact}/files?cursor=nowhere`)).status).toBe(400);

  const { db } = app.current.deps;
  const range = { recordKey: 1, before: 900, limit: 50 };
  for (const query of [
    selectNewest(db.read, range),
    selectNewestUnder(db.read, range),
    selectVersions(db.read, { ...range, nameKey: 'a' }),
  ])
    expect(costlyStep(db, await planOf(db, query.compile()))).toBeUndefined();
});
