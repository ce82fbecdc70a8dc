import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { tablesOf } from '../../../migrations/schema-of.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

/** Everything of the person that was written anywhere: none of it may be found afterwards. */
const TRACES = [
  'Zefirelda',
  'Quuxington',
  'Quuxley',
  'Oberzwirbelin',
  'zefi.work',
  'zefi.private',
  'zefi.imported',
  'zq-profile',
  '1234987650',
  '123 498 76 50',
  'Lieblingsfarbe',
  'Secretnote',
  'Shoutednote',
  'Plannedthing',
  'Undonething',
  'Messagetext',
];

const inText = (traces: readonly string[], where: string, text: string): string[] => {
  const folded = text.toLowerCase();
  return traces.filter((trace) => folded.includes(trace.toLowerCase())).map((trace) => `${where}: ${trace}`);
};

const asText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

/** Where the traces stand: in the rows of all tables, and on SQLite in any byte of its files. */
const tracesOf = async (wanted: readonly string[]): Promise<string[]> => {
  const { db } = app.current.deps;
  const found: string[] = [];
  for (const table of Object.keys(await tablesOf(db))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db.read);
    found.push(
      ...inText(
        wanted,
        table,
        rows.map((row) => JSON.stringify(Object.values(row as object).map(asText))).join('\n'),
      ),
    );
  }
  if (db.location.engine === 'postgres') return found;
  const { path } = db.location;
  for (const file of [path, `${path}-wal`])
    found.push(...inText(wanted, basename(file), readFileSync(file).toString('latin1')));
  return found;
};

const FILE = [
  'First name,Last name,Email,Job title,Phone,Lieblings,Notes',
  'Zefirelda,Quuxington,zefi.imported@quux.example,Oberzwirbelin,+41 123 498 76 50,Lieblingsfarbe,Secretnote imported',
  'Iris,Lam,iris@lam.example,Buyer,,,',
].join('\n');

const erase = (admin: TestUser, id: string, name: string, keepOut = false) =>
  admin.call('POST', `/contacts/${id}/erase`, { name, keepOut });

/** Brings the person in by every path there is, changes and undoes things about them, and answers their id. */
const plant = async (admin: TestUser, accountId: string, other: string): Promise<string> => {
  await anImport(app.current, admin, 'people.csv', FILE);
  // In the trash, the same file again has its row left out, which is kept to be looked at.
  const hit = (await admin.call('GET', '/search?q=zefirelda')).json.items[0];
  await admin.call('POST', `/records/${hit.id}/trash`);
  await anImport(app.current, admin, 'again.csv', FILE);
  await admin.call('POST', `/records/${hit.id}/restore`);
  // Looked at and left lying about.
  await anUpload(app.current, admin, 'forgotten.csv', `${FILE}\nTom,Berg,tom@berg.example,,,,`);

  const { json: contact } = await admin.call('GET', `/contacts/${hit.id}`);
  const changed = await admin.call('PATCH', `/contacts/${hit.id}`, {
    version: contact.version,
    lastName: 'Quuxley',
    emails: ['zefi.work@quux.example', 'zefi.private@quux.example'],
    linkedin: 'https://www.linkedin.com/in/zq-profile-77',
    accountId,
  });
  expect(changed.status, JSON.stringify(changed.json)).toBe(200);
  await admin.call('POST', '/undo');
  await admin.call('POST', '/redo');

  // Sent by the person themselves.
  const { json: form } = await admin.call('POST', '/forms', {
    name: 'Contact us',
    title: 'Contact us',
    fields: ['email', 'first_name'].map((key) => ({
      key,
      label: key,
      required: true,
      type: 'text',
      options: [],
    })),
    thanks: 'Thank you.',
    ownerId: admin.user.id,
  });
  const sent = await app.current.app.request(form.form.path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      email: 'zefi.work@quux.example',
      first_name: 'Zefirelda',
      page: 'https://x.example/zq-profile',
    }).toString(),
  });
  expect(sent.status).toBe(303);

  const about = { primaryId: hit.id };
  await anActivity(admin, { ...about, subject: 'Plannedthing', notes: 'Secretnote', message: 'Messagetext' });
  await anActivity(admin, { ...about, type: 'note', subject: 'Shoutednote', notes: 'Secretnote at once' });
  await anActivity(admin, {
    ...about,
    subject: 'Call Zefirelda Quuxley',
    completedAt: '2026-11-20T08:00:00Z',
  });
  await anActivity(admin, { ...about, subject: 'Undonething' });
  await admin.call('POST', '/undo');
  const shared = { primaryId: other, recordIds: [hit.id], subject: 'Meeting with Zefirelda and Iris' };
  await anActivity(admin, { ...shared, type: 'meeting', completedAt: '2026-11-21T08:00:00Z' });
  await anActivity(admin, { primaryId: other, subject: 'Ask about zefi.work@quux.example' });
  return hit.id;
};

test('of a person who is erased no copy is left, in no table and in no byte of the file', {
  timeout: 60_000,
}, async () => {
  const admin = await aUser(app.current, { role: 'admin', name: 'Ada Palmer' });
  const account = await anAccount(admin);
  const other = await aContact(admin, { accountId: account.id });
  const id = await plant(admin, account.id, other.id);
  expect((await tracesOf(TRACES)).length).toBeGreaterThan(10);

  expect((await admin.call('GET', `/contacts/${id}/erase`)).json).toMatchObject({
    name: 'Zefirelda Quuxley',
    activities: 4,
    shared: 1,
  });
  expect(await erase(admin, id, 'Zefi')).toMatchObject({ status: 400, json: { code: 'request.invalid' } });
  const begun = await erase(admin, id, 'zefirelda quuxley');
  expect(begun.status, JSON.stringify(begun.json)).toBe(202);
  expect((await admin.call('GET', '/search?q=zefirelda')).json.items).toEqual([]);
  await app.current.runJobs();

  expect(await tracesOf(TRACES)).toEqual([]);
  expect((await admin.call('GET', `/contacts/${id}`)).status).toBe(404);
  expect((await admin.call('GET', `/operations/${begun.json.operationId}`)).json).toMatchObject({
    state: 'final',
    label: 'Erased a person for good',
    undoable: false,
  });
  const onAccount = await timelineOf(admin, account.id);
  expect(onAccount.map(({ payload }) => payload.kind)).toContain('person.erased');
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
  expect((await timelineOf(admin, other.id)).map(({ payload }) => payload.subject)).toContain(
    'Meeting with an erased person and Iris',
  );
});

test('no undo, redo or undo of an import brings an erased person back', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  await anImport(
    app.current,
    admin,
    'two.csv',
    'First name,Last name,Email\nUlla,Undead,ulla@undead.example\nTom,Left,tom@left.example\n',
  );
  const [ulla] = (await admin.call('GET', '/search?q=ulla')).json.items;
  await admin.call('PUT', `/records/${ulla.id}/tags`, { tags: ['Walks again'] });
  await admin.call('POST', `/records/${ulla.id}/trash`);
  await admin.call('POST', '/undo');
  await admin.call('POST', `/records/${ulla.id}/archive`);
  expect((await erase(admin, ulla.id, 'Ulla Undead')).status).toBe(202);
  await app.current.runJobs();

  const { items } = (await admin.call('GET', '/operations?actor=all')).json;
  for (const { id } of items) {
    await admin.call('POST', `/operations/${id}/undo`);
    await app.current.runJobs();
  }
  await admin.call('POST', '/redo');
  await app.current.runJobs();
  expect((await admin.call('GET', '/search?q=ulla')).json.items).toEqual([]);
  expect((await admin.call('GET', `/contacts/${ulla.id}`)).status).toBe(404);
  const names = await app.current.deps.db.read
    .selectFrom('record')
    .select('title')
    .where('title', 'like', '%Undead%')
    .execute();
  expect(names).toEqual([]);
});

test('an import leaves out whoever was erased not to be imported again, and says so', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const file =
    'First name,Last name,Email\nVera,Vanished,vera@vanished.example\nNew,Person,new@person.example\n';
  const vera = await aContact(admin, {
    firstName: 'Vera',
    lastName: 'Vanished',
    emails: ['vera@vanished.example'],
  });
  await erase(admin, vera.id, 'Vera Vanished', true);
  await app.current.runJobs();
  const { counts } = await anImport(app.current, admin, 'later.csv', file);
  expect(counts).toMatchObject({ created: 1, rejected: 1 });
  const rejects = await app.current.deps.db.read
    .selectFrom('import_reject')
    .select(['reason', 'cells'])
    .execute();
  expect(rejects).toContainEqual({ reason: 'erased', cells: '[]' });
  // A copy of the list, not of the person.
  expect(await app.current.deps.db.read.selectFrom('suppression').selectAll().execute()).not.toMatchObject([
    { hash: expect.stringContaining('vera') },
  ]);
});

test('somebody erased while a file is imported that names them does not come back with its later rows', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { id } = await aContact(admin, {
    firstName: 'Zora',
    lastName: 'Zwischendrin',
    emails: ['zora@zwischen.example'],
  });
  const rows = Array.from({ length: 300 }, (_, n) => `Person,Number ${n},person${n}@zora.test`);
  const file = ['First name,Last name,Email', ...rows, 'Zora,Zwischendrin,zora@zwischen.example'].join('\n');
  const { id: importId } = await anUpload(app.current, admin, 'long.csv', file);
  await admin.call('POST', `/imports/${importId}/start`);
  let steps = 0;
  await app.current.runJobs(async () => {
    steps += 1;
    // Between the first rows and the last.
    if (steps !== 2) return;
    expect((await erase(admin, id, 'Zora Zwischendrin')).status).toBe(202);
    await app.current.runJobs();
  });
  expect((await admin.call('GET', `/imports/${importId}`)).json.counts).toMatchObject({
    created: 300,
    rejected: 1,
  });
  app.current.clock.advance(1000);
  await app.current.runJobs();
  expect((await admin.call('GET', `/contacts/${id}`)).status).toBe(404);
  expect(await tracesOf(['zwischendrin', 'zora@zwischen'])).toEqual([]);
});

test('a name that two people share is taken out only of what is about the erased one', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const twin = { firstName: 'Doppel', lastName: 'Gaenger' };
  const one = await aContact(admin, twin);
  const two = await aContact(admin, twin);
  const kept = await anActivity(admin, { primaryId: two.id, subject: 'Call Doppel Gaenger' });
  await erase(admin, one.id, 'Doppel Gaenger');
  await app.current.runJobs();
  expect((await admin.call('GET', `/contacts/${two.id}`)).json.title).toBe('Doppel Gaenger');
  expect((await admin.call('GET', `/activities/${kept.id}`)).json.subject).toBe('Call Doppel Gaenger');
});

test('somebody merged of two is erased with what the other was called and known by; no address leads anywhere', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const account = await anAccount(admin, { name: 'Kept on' });
  const kept = await aContact(admin, { firstName: 'Ottilie', lastName: 'Bleibtreu', accountId: account.id });
  const other = await aContact(admin, {
    firstName: 'Otti',
    lastName: 'Vormalsanders',
    accountId: account.id,
    emails: ['otti@vormals.example'],
  });
  const of = { type: 'note', completedAt: '2026-11-20T10:00:00Z' };
  await anActivity(admin, { ...of, subject: 'Vormalsanders said yes', primaryId: other.id });
  await anActivity(admin, {
    ...of,
    subject: 'Both were there',
    primaryId: account.id,
    recordIds: [kept.id, other.id],
  });
  await admin.call('POST', `/contacts/${kept.id}/merge`, { otherId: other.id });
  expect((await erase(admin, other.id, 'Ottilie Bleibtreu', true)).status).toBe(202);
  await app.current.runJobs();
  for (const { id } of [kept, other]) expect((await admin.call('GET', `/contacts/${id}`)).status).toBe(404);
  expect(await tracesOf(['vormalsanders', 'bleibtreu', 'otti@vormals'])).toEqual([]);
  const onAccount = await timelineOf(admin, account.id);
  expect(onAccount.map(({ payload }) => payload.subject)).toContain('Both were there');
  const { timeline_count: counted } = await takeSnapshot(app.current.deps);
  expect(counted).toEqual(await recount(app.current.deps));
});
