import { expect, test } from 'vitest';
import { aContact, anAccount, kindsOf, timelineOf } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('Z-02: a new contact says on its timeline when it was added, by whom and who is responsible', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const priya = await aContact(nora, { ownerId: ben.user.id, emails: ['priya@northwind.example'] });
  expect(priya).toMatchObject({
    title: 'Priya Raman',
    owner: { name: 'Ben Adeyemi' },
    creator: { name: 'Nora Okafor' },
    emails: ['priya@northwind.example'],
    lifecycleStage: 'lead',
    state: 'live',
  });
  const [entry, ...others] = await timelineOf(nora, priya.id);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    actor: { name: 'Nora Okafor' },
    happenedAt: '2026-11-23T09:00:00.000Z',
    payload: { kind: 'record.created', title: 'Priya Raman', owner: 'Ben Adeyemi' },
    via: null,
  });
});

test('Z-03, Z-04: another name and another lifecycle stage are told with what was before, and by whom', async () => {
  const nora = await aUser(app.current);
  const priya = await aContact(nora);
  const { json } = await nora.call('PATCH', `/contacts/${priya.id}`, {
    version: priya.version,
    lastName: 'Raman-Lind',
    lifecycleStage: 'qualified',
    jobTitle: 'Head of operations',
    birthday: '1984-03-12',
  });
  expect(json.contact).toMatchObject({ title: 'Priya Raman-Lind', lifecycleStage: 'qualified' });
  const payloads = (await timelineOf(nora, priya.id)).map((entry) => entry.payload);
  expect(payloads.toReversed().slice(1)).toEqual([
    { kind: 'record.renamed', title: { from: 'Priya Raman', to: 'Priya Raman-Lind' } },
    { kind: 'contact.lifecycle-changed', stage: { from: 'Lead', to: 'Qualified' } },
    { kind: 'record.field-changed', field: 'Job title', value: { from: null, to: 'Head of operations' } },
    { kind: 'record.field-changed', field: 'Birthday', type: 'day', value: { from: null, to: '1984-03-12' } },
  ]);
});

test('owner, account, addresses and tags are told in words, and what did not change is not', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const account = await anAccount(nora);
  const priya = await aContact(nora, { phones: ['+41 44 668 18 00'] });
  await nora.call('PATCH', `/contacts/${priya.id}`, {
    version: priya.version,
    firstName: 'Priya',
    accountId: account.id,
    ownerId: ben.user.id,
    emails: ['priya.raman@northwind.example', 'PR@northwind.example'],
    linkedin: 'https://www.linkedin.com/in/priya-raman-1/?utm_source=share',
  });
  await nora.call('PUT', `/records/${priya.id}/tags`, { tags: ['Fair 2026', 'VIP'] });
  const payloads = (await timelineOf(nora, priya.id)).map((entry) => entry.payload);
  expect(payloads.toReversed().slice(1)).toEqual([
    { kind: 'record.owner-changed', owner: { from: 'Nora Okafor', to: 'Ben Adeyemi' } },
    { kind: 'record.account-changed', account: { from: null, to: 'Northwind Robotics' } },
    {
      kind: 'record.field-changed',
      field: 'Email',
      value: { from: null, to: 'priya.raman@northwind.example, PR@northwind.example' },
    },
    {
      kind: 'record.field-changed',
      field: 'LinkedIn profile',
      value: { from: null, to: 'https://www.linkedin.com/in/priya-raman-1' },
    },
    { kind: 'record.field-changed', field: 'Tags', value: { from: null, to: 'Fair 2026, VIP' } },
  ]);
});

test('a contact keeps several numbers as typed and in E.164, by where the user is', async () => {
  const nora = await aUser(app.current);
  const priya = await aContact(nora, { phones: ['020 7946 0958', '+41 44 668 18 00', 'ext. 12'] });
  expect(priya.phones).toEqual([
    { text: '020 7946 0958', e164: '+442079460958' },
    { text: '+41 44 668 18 00', e164: '+41446681800' },
    { text: 'ext. 12', e164: null },
  ]);
});

test('an address or profile of somebody else is refused and says whose it is; one in the trash is free', async () => {
  const nora = await aUser(app.current);
  const ana = await aContact(nora, {
    firstName: 'Ana',
    lastName: 'Souza',
    emails: ['ana@souza.example'],
    linkedin: 'linkedin.com/in/ana-souza',
  });
  const taken = await nora.call('POST', '/contacts', {
    lastName: 'Souza',
    emails: ['x@y.example', 'ANA@Souza.example'],
  });
  expect(taken).toMatchObject({
    status: 409,
    json: {
      code: 'contact.identity-taken',
      errors: [{ path: 'emails.1', message: 'This email address belongs to Ana Souza.' }],
      facts: { record: { id: ana.id, type: 'contact', title: 'Ana Souza' } },
    },
  });
  const profile = await nora.call('POST', '/contacts', {
    lastName: 'Souza',
    linkedin: 'https://br.linkedin.com/in/Ana-Souza/',
  });
  expect(profile.json).toMatchObject({ code: 'contact.identity-taken', errors: [{ path: 'linkedin' }] });

  await nora.call('POST', `/records/${ana.id}/trash`);
  const again = await aContact(nora, { firstName: 'Ana', lastName: 'S', emails: ['ana@souza.example'] });
  const restored = await nora.call('POST', `/records/${ana.id}/restore`);
  expect(restored).toMatchObject({ status: 409, json: { facts: { record: { id: again.id } } } });
  expect(restored.json.detail).toContain('ana@souza.example belongs to Ana S by now');
  const undo = await nora.call('POST', '/undo');
  expect(undo.status, JSON.stringify(undo.json)).toBe(200);
  expect((await nora.call('GET', `/contacts/${again.id}`)).status).toBe(404);
  expect((await nora.call('POST', `/records/${ana.id}/restore`)).status).toBe(200);
});

test('undoing the trash is refused in words where the address has found another owner', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const oskar = await aContact(nora, {
    firstName: 'Oskar',
    lastName: 'Lind',
    emails: ['oskar@lind.example'],
  });
  await nora.call('POST', `/records/${oskar.id}/trash`);
  await aContact(ben, { firstName: 'Oskar', lastName: 'Two', emails: ['oskar@lind.example'] });
  const undo = await nora.call('POST', '/undo');
  expect(undo).toMatchObject({ status: 409, json: { code: 'operation.conflict' } });
  expect(undo.json.detail).toContain('oskar@lind.example belongs to Oskar Two by now');
});

test('what cannot be used is refused beside its field, and nothing is written', async () => {
  const nora = await aUser(app.current);
  const nameless = await nora.call('POST', '/contacts', { jobTitle: 'CTO' });
  expect(nameless).toMatchObject({ status: 400, json: { errors: [{ path: 'firstName' }] } });
  const company = await nora.call('POST', '/contacts', {
    lastName: 'X',
    linkedin: 'https://www.linkedin.com/company/acme',
  });
  expect(company).toMatchObject({
    status: 422,
    json: { code: 'contact.linkedin-refused', errors: [{ path: 'linkedin' }] },
  });
  const priya = await aContact(nora);
  const emptied = await nora.call('PATCH', `/contacts/${priya.id}`, {
    version: 1,
    firstName: '',
    lastName: '',
  });
  expect(emptied).toMatchObject({ status: 400, json: { errors: [{ path: 'firstName' }] } });
  const gone = await nora.call('PATCH', `/contacts/${priya.id}`, {
    version: 1,
    accountId: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
  });
  expect(gone).toMatchObject({ status: 400, json: { errors: [{ path: 'accountId' }] } });
  expect(await kindsOf(nora, priya.id)).toEqual(['record.created']);
});

test('what lies in the trash is not changed', async () => {
  const nora = await aUser(app.current);
  const priya = await aContact(nora);
  await nora.call('POST', `/records/${priya.id}/trash`);
  const changed = await nora.call('PATCH', `/contacts/${priya.id}`, { version: 2, jobTitle: 'CTO' });
  expect(changed).toMatchObject({ status: 409, json: { code: 'thing.trashed' } });
  expect(changed.json.detail).toBe('The contact “Priya Raman” is in the trash. Restore it first.');
});

test('a change is one operation: undo takes back the fields, addresses and history, and redo brings them again', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const before = await aContact(nora, { emails: ['one@raman.example', 'two@raman.example'] });
  const { json } = await nora.call('PATCH', `/contacts/${before.id}`, {
    version: before.version,
    emails: ['two@raman.example', 'three@raman.example'],
    accountId: account.id,
    jobTitle: 'CTO',
  });
  const kinds = await kindsOf(nora, before.id);
  const [undone] = [await nora.call('POST', '/undo')];
  expect(undone.status, JSON.stringify(undone.json)).toBe(200);
  const back = (await nora.call('GET', `/contacts/${before.id}`)).json;
  expect({ ...back, version: 0 }).toEqual({ ...before, version: 0 });
  expect(back.version).toBeGreaterThan(json.contact.version);
  expect(await kindsOf(nora, before.id)).toEqual(['record.created']);
  await nora.call('POST', '/redo');
  const again = (await nora.call('GET', `/contacts/${before.id}`)).json;
  expect({ ...again, version: 0 }).toEqual({ ...json.contact, version: 0 });
  expect(await kindsOf(nora, before.id)).toEqual(kinds);
});
