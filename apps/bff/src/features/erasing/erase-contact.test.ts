import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import { tracesOf } from '../../testing/traces.ts';

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
  expect((await tracesOf(app.current, TRACES)).length).toBeGreaterThan(10);

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

  expect(await tracesOf(app.current, TRACES)).toEqual([]);
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
  expect(await tracesOf(app.current, ['vormalsanders', 'bleibtreu', 'otti@vormals'])).toEqual([]);
  const onAccount = await timelineOf(admin, account.id);
  expect(onAccount.map(({ payload }) => payload.subject)).toContain('Both were there');
  const { timeline_count: counted } = await takeSnapshot(app.current.deps);
  expect(counted).toEqual(await recount(app.current.deps));
});
