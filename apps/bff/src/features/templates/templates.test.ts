import { expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const names = async (user: TestUser) =>
  (await user.call('GET', '/templates')).json.items.map(({ name }: { name: string }) => name);

test('a template is one’s own until it is shared, and every step is undone', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const made = await nora.call('POST', '/templates', { name: 'Intro', text: 'Hi {first_name}' });
  const { id, version } = made.json.template;
  expect(made.json.template).toMatchObject({ shared: false, folder: '', mayChange: true });
  expect([await names(nora), await names(ben)]).toEqual([['Intro'], []]);
  expect((await ben.call('PATCH', `/templates/${id}`, { version, name: 'Mine' })).status).toBe(404);

  await nora.call('PATCH', `/templates/${id}`, { version, shared: true, folder: 'First contact' });
  const seen = (await ben.call('GET', '/templates')).json.items[0];
  expect(seen).toMatchObject({ folder: 'First contact', mayChange: false, owner: { name: 'Nora Okafor' } });
  expect((await ben.call('DELETE', `/templates/${id}`)).status).toBe(403);

  await nora.call('DELETE', `/templates/${id}`);
  expect(await names(ben)).toEqual([]);
  await nora.call('POST', '/undo');
  expect(await names(ben)).toEqual(['Intro']);
  await nora.call('POST', '/undo');
  expect([await names(nora), await names(ben)]).toEqual([['Intro'], []]);
});

test('two people who change the same text are told, and neither loses theirs', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  const made = await nora.call('POST', '/templates', { name: 'Prices', text: 'One', shared: true });
  const { id, version } = made.json.template;
  await nora.call('PATCH', `/templates/${id}`, { version, text: 'Two' });
  const late = await admin.call('PATCH', `/templates/${id}`, { version, text: 'Three' });
  expect([late.status, late.json.code]).toEqual([409, 'thing.conflict']);
  expect((await admin.call('PATCH', `/templates/${id}`, { version, name: 'Price list' })).status).toBe(200);
});

test('a template without a text or a name is refused at its field', async () => {
  const nora = await aUser(app.current);
  const { status, json } = await nora.call('POST', '/templates', { name: ' ', text: '' });
  expect(status).toBe(400);
  expect(json.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'text']);
});
