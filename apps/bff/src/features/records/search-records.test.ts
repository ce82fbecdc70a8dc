import { found } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { SYSTEM } from '../../platform/actor.ts';
import { operate } from '../../platform/operation/operate.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { findRecordById } from './records.store.ts';

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
