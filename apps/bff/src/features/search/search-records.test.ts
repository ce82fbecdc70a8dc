import { found } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { SYSTEM } from '../../platform/actor.ts';
import { operate } from '../../platform/operation/operate.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { findRecordById } from '../records/records.store.ts';

const app = testApp();

const search = async (user: TestUser, q: string, more = ''): Promise<string[]> => {
  const { status, json } = await user.call('GET', `/search?q=${encodeURIComponent(q)}${more}`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items.map(({ title }: { title: string }) => title);
};

test('a record is found by the beginnings of its words in any order, without accents', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Søren Holm & Co' });
  await aContact(nora, {
    firstName: 'Žofia',
    lastName: 'Dvořáková',
    accountId: account.id,
    jobTitle: 'Buyer',
  });
  expect(await search(nora, 'dvorak zof')).toEqual(['Žofia Dvořáková']);
  expect(await search(nora, 'soren')).toEqual(['Søren Holm & Co', 'Žofia Dvořáková']);
  expect(await search(nora, 'soren', '&types=contact')).toEqual(['Žofia Dvořáková']);
  const { json } = await nora.call('GET', '/search?q=zofia');
  expect(json.items).toMatchObject([
    { type: 'contact', detail: 'Buyer', account: { title: 'Søren Holm & Co' } },
  ]);
});

test('a contact is found by address, by number however it is written, and by the new name of a renamed account', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Old Harbour' });
  const contact = {
    firstName: 'Kofi',
    lastName: 'Mensah',
    emails: ['k.mensah@harbour.example'],
    phones: ['+41 44 668 18 00'],
  };
  await aContact(nora, { ...contact, accountId: account.id });
  expect(await search(nora, 'k.mensah@harb')).toEqual(['Kofi Mensah']);
  expect(await search(nora, '4144668')).toEqual(['Kofi Mensah']);
  await nora.call('PATCH', `/accounts/${account.id}`, { version: account.version, name: 'New Quay' });
  expect(await search(nora, 'mensah quay')).toEqual(['Kofi Mensah']);
  expect(await search(nora, 'mensah old')).toEqual([]);
  await nora.call('POST', '/undo');
  expect(await search(nora, 'mensah old')).toEqual(['Kofi Mensah']);
});

test('a record is found by a part of a word, by digits of a number in any writing, and by a name of two letters', async () => {
  const nora = await aUser(app.current);
  await anAccount(nora, { name: 'Kestrel Optics', phone: '+44 20 7946 0958' });
  await aContact(nora, { firstName: '芳', lastName: '王小', phones: ['+1 212 555 0100'] });
  await aContact(nora, { firstName: 'Bo', lastName: 'Ek', phones: ['+41 79 123 45 67'] });
  expect(await search(nora, 'ptic')).toEqual(['Kestrel Optics']);
  expect(await search(nora, 'OPTICS kest')).toEqual(['Kestrel Optics']);
  for (const number of ['0100', '212 555', '(212) 555-01', '2125550', '001 212 555 0100'])
    expect(await search(nora, number), number).toEqual(['芳 王小']);
  for (const number of ['020 7946', '0044 20 7946 0958', '79460958'])
    expect(await search(nora, number), number).toEqual(['Kestrel Optics']);
  for (const number of ['079 123', '+41 (0)79 123 45 67'])
    expect(await search(nora, number), number).toEqual(['Bo Ek']);
  expect(await search(nora, 'ek')).toEqual(['Bo Ek']);
  expect(await search(nora, '王')).toEqual(['芳 王小']);
  expect(await search(nora, '小')).toEqual(['芳 王小']);
});

test('what somebody owns comes before what others own, and the beginning of a word before its middle', async () => {
  const [nora, otto] = [await aUser(app.current), await aUser(app.current)];
  await anAccount(otto, { name: 'Quillon Works' });
  await anAccount(nora, { name: 'Quillon Trade' });
  await anAccount(nora, { name: 'Tranquillon' });
  expect(await search(nora, 'quill')).toEqual(['Quillon Trade', 'Quillon Works', 'Tranquillon']);
  expect(await search(otto, 'quill')).toEqual(['Quillon Works', 'Quillon Trade', 'Tranquillon']);
  expect(await search(nora, 'quillon works')).toEqual(['Quillon Works']);
});

test('what is looked for is never taken for a query language', async () => {
  const nora = await aUser(app.current);
  await anAccount(nora, { name: 'Not "Or" And*' });
  for (const text of ['"', "'", '* OR', 'NEAR(', 'not "or" and*', "'):* | !", '\\', '-', '{x}: ^', '%_'])
    await search(nora, text);
  // What no text holds is refused before anything is looked for.
  expect((await nora.call('GET', '/search?q=%00')).status).toBe(400);
  expect(await search(nora, 'not "or" and*')).toEqual(['Not "Or" And*']);
});

test('an account with many contacts is renamed: all of them are found by the new name once the job has run', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Bigfirm' });
  const { key } = found(await findRecordById(app.current.deps.db.read, account.id), 'account');
  await operate(app.current.deps, SYSTEM, { kind: 'test.staff', label: 'Staff' }, async (op) => {
    const staff = Array.from({ length: 201 }, (_, i) => `P Staff${i}`);
    const head = { type: 'contact', account_key: key, created_at: op.now };
    await op.insertMany(
      'record',
      staff.map((title) => ({ ...head, id: newId(), title, sort_title: title })),
    );
    return {};
  });
  await nora.call('PATCH', `/accounts/${account.id}`, { version: account.version, name: 'Hugefirm' });
  await app.current.runJobs();
  expect(await search(nora, 'staff200 hugefirm')).toEqual(['P Staff200']);
  expect(await search(nora, 'staff0 hugefirm')).toEqual(['P Staff0']);
});

test('the name itself comes first, what lies in the trash not at all, the archived last', async () => {
  const nora = await aUser(app.current);
  const zeta = await anOpportunity(nora, { name: 'Zeta line extension' });
  await anOpportunity(nora, { name: 'Zeta' });
  const gone = await anOpportunity(nora, { name: 'Zeta gone' });
  await nora.call('POST', `/records/${zeta.id}/archive`);
  await nora.call('POST', `/records/${gone.id}/trash`);
  await anOpportunity(nora, { name: 'Third zeta' });
  expect(await search(nora, 'zeta')).toEqual(['Zeta', 'Third zeta', 'Zeta line extension']);
});

test('with nothing typed, what was worked with last is offered', async () => {
  const nora = await aUser(app.current);
  const deal = await nora.call('POST', '/deals', { name: 'Frame 2027' });
  const { id } = deal.json.deal;
  const done = { type: 'call', subject: 'Talked', primaryId: id, completedAt: '2026-11-23T08:59:00Z' };
  await nora.call('POST', '/activities', done);
  expect(await search(nora, '', '&limit=1')).toEqual(['Frame 2027']);
});
