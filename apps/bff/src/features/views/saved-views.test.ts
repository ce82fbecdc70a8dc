import { expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const names = async (user: TestUser) =>
  (await user.call('GET', '/views')).json.items.map(({ name }: { name: string }) => name);

const FILTER = JSON.stringify({
  any: [
    { field: 'type', op: 'is', value: ['call'] },
    { field: 'priority', op: 'is', value: ['high'] },
  ],
});

test('T-19, T-20, Z-59: a view keeps a list as it is narrowed and ordered, is one’s own until it is shared, and every step is undone', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const query = String(new URLSearchParams({ view: 'open', sort: 'priority', filter: FILTER }));
  const made = await nora.call('POST', '/views', { list: 'activity', name: 'Calls first', query });
  const { id, version } = made.json.savedView;
  expect(made.json.savedView).toMatchObject({ list: 'activity', query, shared: false, mayChange: true });
  expect([await names(nora), await names(ben)]).toEqual([['Calls first'], []]);
  expect((await ben.call('PATCH', `/views/${id}`, { version, name: 'Mine' })).status).toBe(404);

  await nora.call('PATCH', `/views/${id}`, { version, shared: true, pinned: true });
  const seen = (await ben.call('GET', '/views')).json.items[0];
  expect(seen).toMatchObject({ pinned: true, mayChange: false, owner: { name: 'Nora Okafor' } });
  expect((await ben.call('GET', `/activities?${seen.query}`)).status).toBe(200);
  expect((await ben.call('DELETE', `/views/${id}`)).status).toBe(403);

  await nora.call('DELETE', `/views/${id}`);
  expect(await names(ben)).toEqual([]);
  await nora.call('POST', '/undo');
  expect(await names(ben)).toEqual(['Calls first']);
  await nora.call('POST', '/undo');
  expect([await names(nora), await names(ben)]).toEqual([['Calls first'], []]);
});

test('two people who change the same view are told, and neither loses theirs', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  const made = await nora.call('POST', '/views', { list: 'contact', name: 'Leads', query: '', shared: true });
  const { id, version } = made.json.savedView;
  await nora.call('PATCH', `/views/${id}`, { version, query: 'owner=me' });
  const late = await admin.call('PATCH', `/views/${id}`, { version, query: 'owner=none' });
  expect([late.status, late.json.code]).toEqual([409, 'thing.conflict']);
  expect((await admin.call('PATCH', `/views/${id}`, { version, name: 'All leads' })).status).toBe(200);
});
