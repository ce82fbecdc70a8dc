import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { tracesOf } from '../../testing/traces.ts';
import { purgeTrash } from './purge-trash.job.ts';

const app = testApp();

/** What was written of the person and of what is attached to them: none of it may be found afterwards. */
const TRACES = [
  'Verschwunden',
  'Verblichen',
  'weg@fort.example',
  'alt@fort.example',
  '1234987651',
  'Dachdecker',
  'Vertrag',
  'Geheiminhalt',
];

const attach = async (nora: TestUser, id: string): Promise<void> => {
  const { status } = await app.current.app.request(`/api/records/${id}/files?name=Vertrag.txt`, {
    method: 'POST',
    headers: { cookie: nora.cookie },
    body: 'Geheiminhalt',
  });
  expect(status).toBe(200);
};

/** Somebody with a past: another name, addresses, a file, work to do, notices to others, requests that are remembered. */
const plant = async (admin: TestUser, ben: TestUser, accountId: string): Promise<string> => {
  const file = [
    'First name,Last name,Email,Job title',
    'Vera,Verschwunden,alt@fort.example,Dachdecker',
    'Tom,Bleibtreu,tom@bleibtreu.example,Maler',
  ].join('\n');
  await anImport(app.current, admin, 'people.csv', file);
  const found = (await admin.call('GET', '/search?q=verschwunden')).json.items[0];
  const tom = (await admin.call('GET', '/search?q=bleibtreu')).json.items[0];
  // In the trash, they are left out of the same file, whose rows are kept to be looked at.
  for (const { id } of [found, tom]) await admin.call('POST', `/records/${id}/trash`);
  await anImport(app.current, admin, 'again.csv', file.replace('Vera,Verschwunden', 'VERA,VERSCHWUNDEN'));
  await admin.call('POST', `/records/${found.id}/restore`);
  const { version } = (await admin.call('GET', `/contacts/${found.id}`)).json;
  const headers = { 'idempotency-key': 'change-vera-once' };
  const change = {
    version,
    lastName: 'Verblichen',
    emails: ['weg@fort.example'],
    phones: ['+41 44 123 49 87 651'],
    ownerId: ben.user.id,
    accountId,
  };
  expect((await admin.call('PATCH', `/contacts/${found.id}`, change, headers)).status).toBe(200);
  await attach(admin, found.id);
  await anActivity(admin, { subject: 'Call', primaryId: found.id, completedAt: '2026-11-20T08:00:00Z' });
  await anActivity(admin, { type: 'note', subject: 'Note', notes: 'Likes tea', primaryId: found.id });
  await admin.call('POST', '/recent', { recordId: found.id });
  await admin.call('POST', '/records/bulk', {
    type: 'contact',
    select: { ids: [found.id] },
    deed: { do: 'tag', tags: ['Fair'] },
  });
  return found.id;
};

test('of a contact who is deleted for good no copy is left, in no table and in no byte of the file', {
  timeout: 180_000,
}, async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const account = await anAccount(admin);
  await admin.call('POST', '/webhooks', { url: 'https://example.com/hook', events: [] });
  const id = await plant(admin, ben, account.id);
  await app.current.runJobs();
  const planted = await tracesOf(app.current, TRACES);
  expect(planted.length).toBeGreaterThan(10);
  expect(planted).toContain('import_reject: Verschwunden');

  await admin.call('POST', `/records/${id}/trash`);
  expect((await admin.call('DELETE', `/trash/records/${id}`)).status).toBe(200);
  await app.current.runJobs();
  await purgeTrash.run(app.current.deps, {}, aJob());
  expect(await tracesOf(app.current, TRACES)).toEqual([]);
  // What was left out of somebody else stays to be looked at.
  expect(await tracesOf(app.current, ['Maler'])).toContain('import_reject: Maler');
  expect((await ben.call('GET', '/notices')).json.items).toEqual([]);
  expect(JSON.stringify(await timelineOf(admin, account.id))).not.toContain(id);
  expect((await admin.call('GET', '/operations')).json.items[0]).toMatchObject({
    label: 'Removed the contact for good that was in the trash',
    actor: { id: admin.user.id },
    undoable: false,
  });
});

test('of an activity that is deleted for good no copy is left', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const priya = await aContact(admin);
  const { id } = await anActivity(admin, {
    subject: 'Xylofonstunde',
    notes: 'Klangprobe',
    primaryId: priya.id,
    ownerId: ben.user.id,
  });
  await admin.call('POST', `/activities/${id}/links`, { url: 'https://xylofon.example/plan' });
  await admin.call('POST', `/activities/${id}/trash`);
  const traces = ['xylofon', 'klangprobe'];
  expect((await tracesOf(app.current, traces)).length).toBeGreaterThan(5);
  expect((await admin.call('DELETE', `/trash/activities/${id}`)).status).toBe(200);
  await app.current.runJobs();
  await purgeTrash.run(app.current.deps, {}, aJob());
  expect(await tracesOf(app.current, traces)).toEqual([]);
});
