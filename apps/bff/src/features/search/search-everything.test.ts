import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { attachText, fileText } from '../../testing/attachments.ts';
import { aContact, anAccount } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const find = async (user: TestUser, q: string): Promise<Json> => {
  const { status, json } = await user.call('GET', `/search/everything?q=${encodeURIComponent(q)}`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const subjects = async (user: TestUser, q: string): Promise<string[]> =>
  (await find(user, q)).activities.map(({ subject }: Json) => subject);

const recentTitles = async (user: TestUser): Promise<string[]> =>
  (await user.call('GET', '/recent')).json.items.map(
    ({ record, activity }: Json) => record?.title ?? activity.subject,
  );

test('a colleague named in a text is shown by their name where it is found, and in a list taken away', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const notes = `Ask @[Ben Adeyemi](user:${ben.user.id}) about the quagmire`;
  await nora.call('POST', '/activities', { type: 'call', subject: 'Call back', notes });
  const [hit] = (await find(nora, 'quagmire')).activities;
  const shown = hit.snippet.map(({ text }: Json) => text).join('');
  expect(shown).toBe('Ask @Ben Adeyemi about the quagmire');
  const list = await app.current.app.request('/api/activities/export.csv?view=open&owner=me', {
    headers: { cookie: nora.cookie },
  });
  const csv = await list.text();
  expect(csv).toContain('Ask @Ben Adeyemi about the quagmire');
  expect(csv).not.toContain(ben.user.id);
});

test('everything is looked through at once, the best kind first', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Marlowe' });
  await aContact(nora, { firstName: 'Ida', lastName: 'Marlowesen', accountId: account.id });
  await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Call Marlowe back',
    primaryId: account.id,
  });
  const { records, activities } = await find(nora, 'marlowe');
  expect(records).toMatchObject([
    { type: 'account', items: [{ title: 'Marlowe' }] },
    { type: 'contact', items: [{ title: 'Ida Marlowesen' }] },
  ]);
  expect(activities).toMatchObject([
    { subject: 'Call Marlowe back', status: 'open', primary: { title: 'Marlowe' }, snippet: [] },
  ]);
  expect((await find(nora, 'marlowesen')).records[0].type).toBe('contact');
});

test('words in notes are found and shown where they stand; the trash is not looked through', async () => {
  const [nora, vera] = [await aUser(app.current), await aUser(app.current, { role: 'viewer' })];
  const { json } = await nora.call('POST', '/activities', {
    type: 'note',
    subject: 'After the fair',
    notes: 'They would like Zürich pricing before the summer break.',
  });
  const expected = {
    subject: 'After the fair',
    snippet: [
      { text: 'They would like ', found: false },
      { text: 'Zürich', found: true },
      { text: ' pricing before the summer break.', found: false },
    ],
  };
  for (const user of [nora, vera]) expect((await find(user, 'urich')).activities).toMatchObject([expected]);
  await nora.call('POST', `/activities/${json.activity.id}/trash`);
  expect(await subjects(nora, 'zurich')).toEqual([]);
  const trashed = await nora.call('GET', '/activities?view=trashed&text=urich');
  expect(trashed.json.items).toMatchObject([{ subject: 'After the fair' }]);
  await nora.call('POST', '/undo');
  expect(await subjects(nora, 'zurich')).toEqual(['After the fair']);
});

test('one’s own activities come before others’, and the subject before the notes', async () => {
  const [nora, otto] = [await aUser(app.current), await aUser(app.current)];
  await otto.call('POST', '/activities', { type: 'task', subject: 'Xylophone of Otto' });
  await nora.call('POST', '/activities', { type: 'task', subject: 'Nora’s', notes: 'about the xylophone' });
  await nora.call('POST', '/activities', { type: 'task', subject: 'Xylophone of Nora' });
  expect(await subjects(nora, 'xylo')).toEqual(['Xylophone of Nora', 'Xylophone of Otto', 'Nora’s']);
  expect(await subjects(otto, 'xylo')).toEqual(['Xylophone of Otto', 'Xylophone of Nora', 'Nora’s']);
});

test('records somebody has something to do on, or has opened, come before others of the same fit', async () => {
  const [nora, otto] = [await aUser(app.current), await aUser(app.current)];
  const names = ['Brumbach One', 'Brumbach Two', 'Brumbach Three', 'Brumbach Four'];
  // One after the other: those that fit alike stand in the order in which they were made.
  const made: Awaited<ReturnType<typeof anAccount>>[] = [];
  for (const name of names) made.push(await anAccount(otto, { name }));
  const titles = async () =>
    (await nora.call('GET', '/search?q=brumb')).json.items.map(({ title }: Json) => title);
  expect(await titles()).toEqual(names);
  await nora.call('POST', '/activities', { type: 'task', subject: 'Ask', primaryId: made[2]?.id });
  expect((await titles())[0]).toBe('Brumbach Three');
  await nora.call('POST', '/recent', { recordId: made[3]?.id });
  expect(await titles()).toEqual(['Brumbach Three', 'Brumbach Four', 'Brumbach One', 'Brumbach Two']);
});

test('what was opened is offered, the latest first, to nobody else, and not once it is in the trash', async () => {
  const [nora, otto] = [await aUser(app.current), await aUser(app.current)];
  const account = await anAccount(nora, { name: 'Opened first' });
  const contact = await aContact(nora, { firstName: '', lastName: 'Opened second' });
  const { json } = await nora.call('POST', '/activities', { type: 'task', subject: 'Opened third' });
  const opened = [{ recordId: account.id }, { recordId: contact.id }, { activityId: json.activity.id }];
  for (const one of opened) {
    expect((await nora.call('POST', '/recent', one)).status).toBe(200);
    app.current.clock.advance(1000);
  }
  expect(await recentTitles(nora)).toEqual(['Opened third', 'Opened second', 'Opened first']);
  await nora.call('POST', '/recent', { recordId: account.id });
  expect(await recentTitles(nora)).toEqual(['Opened first', 'Opened third', 'Opened second']);
  expect(await recentTitles(otto)).toEqual([]);
  await nora.call('POST', `/records/${contact.id}/trash`);
  expect(await recentTitles(nora)).toEqual(['Opened first', 'Opened third']);
  expect((await nora.call('POST', '/recent', { recordId: newId() })).status).toBe(404);
});

test('files of records and what is attached to activities are found by any part of their names', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Kestrel Optics' });
  const files = async (q: string): Promise<string[]> =>
    (await find(nora, q)).files.map(({ name }: Json) => name);
  await fileText(app.current, nora, account.id, 'Rahmenvertrag_2026-final.txt');
  await fileText(app.current, nora, account.id, 'Rahmenvertrag_2026-final.txt');
  const { activity } = (
    await nora.call('POST', '/activities', { type: 'call', subject: 'Sign', primaryId: account.id })
  ).json;
  await attachText(app.current, nora, activity.id, 'Vertrag unterschrieben.txt');
  expect(await files('rahmenvertrag fin')).toEqual(['Rahmenvertrag_2026-final.txt']);
  expect(await files('vertrag')).toEqual(['Vertrag unterschrieben.txt', 'Rahmenvertrag_2026-final.txt']);
  expect((await find(nora, 'unterschrieben')).files[0]).toMatchObject({
    kind: 'document',
    record: { id: account.id },
    activity: { id: activity.id, subject: 'Sign' },
  });

  const [hit] = (await find(nora, 'rahmen')).files;
  await nora.call('PATCH', `/attachments/${hit.id}`, { name: 'Offer' });
  expect([await files('rahmen'), await files('offer')]).toEqual([[], ['Offer.txt']]);
  const removed = await nora.call('DELETE', `/attachments/${hit.id}`);
  expect(await files('offer')).toEqual([]);
  await nora.call('POST', `/operations/${removed.json.operationId}/undo`);
  expect(await files('offer')).toEqual(['Offer.txt']);
  await nora.call('POST', `/activities/${activity.id}/trash`);
  await nora.call('POST', `/records/${account.id}/trash`);
  expect([await files('offer'), await files('unterschrieben')]).toEqual([[], []]);
});
