import { beforeEach, expect, test } from 'vitest';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
const MINUTE = 60_000;
let nora: TestUser;

beforeEach(async () => {
  nora = await aUser(app.current, { role: 'admin' });
});

const aPerson = async (): Promise<{ account: string; contact: string }> => {
  const { account } = (await nora.call('POST', '/accounts', { name: 'Kestrel Optics' })).json;
  const given = { lastName: 'Raman', jobTitle: 'Buyer', accountId: account.id };
  const { contact } = (await nora.call('POST', '/contacts', given)).json;
  return { account: account.id, contact: contact.id };
};

/** Changes a contact as it is now. */
const change = async (id: string, fields: object, who = nora): Promise<string> => {
  const { version } = (await who.call('GET', `/contacts/${id}`)).json;
  const { status, json } = await who.call('PATCH', `/contacts/${id}`, { version, ...fields });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.operationId;
};

const undo = async (operationId: string): Promise<Json> => {
  const { status, json } = await nora.call('POST', `/operations/${operationId}/undo`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const jobTitles = async (id: string) => {
  const { items } = (await nora.call('GET', `/records/${id}/timeline?category=updates`)).json;
  return items
    .filter(({ payload }: Json) => payload.field === 'Job title')
    .map(({ payload: { value }, parts }: Json) => [value.from, value.to, parts.length]);
};

const expectCountsRight = async () => {
  const counted = await takeSnapshot(app.current.deps);
  expect(counted['timeline_count']).toEqual(await recount(app.current.deps));
};

test('edits of one field within ten minutes are one entry, from the first value to the last, that opens to its parts', async () => {
  const { account, contact } = await aPerson();
  for (const jobTitle of ['Head buyer', 'Head of buying', 'CPO']) {
    await change(contact, { jobTitle });
    app.current.clock.advance(2 * MINUTE);
  }
  for (const id of [contact, account]) expect(await jobTitles(id)).toEqual([['Buyer', 'CPO', 3]]);
  const [entry] = (await nora.call('GET', `/records/${contact}/timeline?category=updates`)).json.items;
  expect(entry.parts.map(({ payload }: Json) => payload.value)).toEqual([
    { from: 'Buyer', to: 'Head buyer' },
    { from: 'Head buyer', to: 'Head of buying' },
    { from: 'Head of buying', to: 'CPO' },
  ]);
  await expectCountsRight();
});

test('what is another field, another person, later, or was changed by somebody in between stands by itself', async () => {
  const { contact } = await aPerson();
  const ben = await aUser(app.current);
  await change(contact, { jobTitle: 'One' });
  await change(contact, { zone: 'Europe/Zurich' });
  await change(contact, { jobTitle: 'Two' }, ben);
  await change(contact, { jobTitle: 'Three' });
  app.current.clock.advance(10 * MINUTE + 1);
  await change(contact, { jobTitle: 'Four' });
  expect(await jobTitles(contact)).toEqual([
    ['Three', 'Four', 0],
    ['Two', 'Three', 0],
    ['One', 'Two', 0],
    ['Buyer', 'One', 0],
  ]);
});

test('an undo takes its own edit out of the entry, and a redo puts it back', async () => {
  const { contact } = await aPerson();
  await change(contact, { jobTitle: 'One' });
  await change(contact, { jobTitle: 'Two' });
  const last = await change(contact, { jobTitle: 'Three' });
  const { operationId } = await undo(last);
  expect(await jobTitles(contact)).toEqual([['Buyer', 'Two', 2]]);
  await undo(operationId);
  expect(await jobTitles(contact)).toEqual([['Buyer', 'Three', 3]]);
  await expectCountsRight();
});

test('where the first edit is taken back, the others are told without it', async () => {
  const { account, contact } = await aPerson();
  const first = await change(contact, { jobTitle: 'One' });
  await change(contact, { jobTitle: 'Two' });
  await change(contact, { jobTitle: 'One' });
  const { operationId } = await undo(first);
  for (const id of [contact, account]) expect(await jobTitles(id)).toEqual([['One', 'One', 2]]);
  await expectCountsRight();
  await undo(operationId);
  expect(await jobTitles(contact)).toEqual([
    ['One', 'One', 2],
    ['Buyer', 'One', 0],
  ]);
  await expectCountsRight();
});

test('a word that only a later edit brought is found, and a team sees one entry', async () => {
  const { contact } = await aPerson();
  await change(contact, { jobTitle: 'Procurement' });
  await change(contact, { jobTitle: 'Quartermaster' });
  const found = (await nora.call('GET', `/records/${contact}/timeline?text=quartermaster`)).json.items;
  expect(found).toMatchObject([{ payload: { value: { from: 'Buyer', to: 'Quartermaster' } } }]);
  const team = (await nora.call('GET', `/timeline?actor=${nora.user.id}`)).json.items;
  expect(team.filter(({ payload }: Json) => payload.field === 'Job title')).toHaveLength(1);
});

test('the notes of an activity written little by little are one entry', async () => {
  const { contact } = await aPerson();
  const made = await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Ask',
    notes: 'a',
    primaryId: contact,
  });
  const { id } = made.json.activity;
  for (const notes of ['ab', 'abc']) {
    const { version } = (await nora.call('GET', `/activities/${id}`)).json;
    expect((await nora.call('PATCH', `/activities/${id}`, { version, notes })).status).toBe(200);
  }
  const { items } = (await nora.call('GET', `/records/${contact}/timeline?category=activities`)).json;
  expect(items.filter(({ payload }: Json) => payload.kind === 'activity.notes-edited')).toMatchObject([
    { payload: { notes: { from: 'a', to: 'abc' } }, parts: [{}, {}] },
  ]);
});

test('of somebody who is erased, or a record that goes for good, no part of an edit stays', async () => {
  const { contact } = await aPerson();
  await change(contact, { jobTitle: 'Zanzibar one' });
  await change(contact, { jobTitle: 'Zanzibar two' });
  await nora.call('POST', `/contacts/${contact}/erase`, { name: 'Raman', keepOut: false });
  await app.current.runJobs();
  const other = (await aPerson()).contact;
  await change(other, { jobTitle: 'Zanzibar three' });
  await change(other, { jobTitle: 'Zanzibar four' });
  await nora.call('POST', `/records/${other}/trash`);
  await nora.call('DELETE', `/trash/records/${other}`);
  const { read } = app.current.deps.db;
  const left = await read
    .selectFrom('timeline_entry')
    .select('payload')
    .where('payload', 'like', '%Zanzibar%')
    .execute();
  expect(left).toEqual([]);
});
