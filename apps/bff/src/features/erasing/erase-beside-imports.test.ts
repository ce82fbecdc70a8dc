import { expect, test } from 'vitest';
import { aContact } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { tracesOf } from '../../testing/traces.ts';
import { STAGES } from './erase-step.ts';

const app = testApp();

const erase = (admin: TestUser, id: string, name: string, keepOut = false) =>
  admin.call('POST', `/contacts/${id}/erase`, { name, keepOut });

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
  expect(await tracesOf(app.current, ['zwischendrin', 'zora@zwischen'])).toEqual([]);
});

test('an import begun while somebody is erased waits for that to end, and does not begin it anew', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { id } = await aContact(admin, { firstName: 'Mitten', lastName: 'Drinnen' });
  const file = 'First name,Last name,Email\nIris,Later,iris@later.example\n';
  const upload = await anUpload(app.current, admin, 'later.csv', file);
  const { json: erasing } = await erase(admin, id, 'Mitten Drinnen');
  let steps = 0;
  await app.current.runJobs(async () => {
    steps += 1;
    if (steps !== 3) return;
    await admin.call('POST', `/imports/${upload.id}/start`);
    await app.current.runJobs();
    expect((await admin.call('GET', `/imports/${upload.id}`)).json).toMatchObject({ counts: { rows: 0 } });
  });
  const operation = await app.current.deps.db.read
    .selectFrom('operation')
    .select(['state', 'done'])
    .where('id', '=', erasing.operationId)
    .executeTakeFirst();
  expect(operation).toEqual({ state: 'final', done: STAGES.length });
  app.current.clock.advance(1000);
  await app.current.runJobs();
  expect((await admin.call('GET', `/imports/${upload.id}`)).json).toMatchObject({
    state: 'done',
    counts: { created: 1 },
  });
});

test('an import that waits, whose file names who is erased, ends instead of bringing them back', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { id } = await aContact(admin, {
    firstName: 'Wieda',
    lastName: 'Gaengerin',
    emails: ['wieda@gaengerin.example'],
  });
  const file = 'First name,Last name,Email\nWieda,Gaengerin,wieda@gaengerin.example\n';
  const upload = await anUpload(app.current, admin, 'again.csv', file);
  await erase(admin, id, 'Wieda Gaengerin');
  expect((await admin.call('POST', `/imports/${upload.id}/start`)).status).toBe(202);
  await app.current.runJobs();
  app.current.clock.advance(1000);
  await app.current.runJobs();
  expect((await admin.call('GET', `/imports/${upload.id}`)).json).toMatchObject({
    state: 'failed',
    failure: 'The file named somebody who was erased, and is gone. Upload it again without them.',
  });
  expect((await admin.call('GET', '/search?q=gaengerin')).json.items).toEqual([]);
  expect(await tracesOf(app.current, ['gaengerin'])).toEqual([]);
});
