import { expect, test } from 'vitest';
import { aContact, anAccount } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const list = async (user: TestUser, path: string) => {
  const { status, json } = await user.call('GET', path);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const paged = async (user: TestUser, path: string): Promise<string[]> => {
  const titles: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await list(user, `${path}&limit=2${at}`);
    titles.push(...page.items.map((item: { title: string }) => item.title));
    ({ cursor } = page);
  }
  return titles;
};

test('contacts are listed by last name then first without regard to accents, page by page without gap or repeat', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Sorted' });
  const people = [
    ['Zoë', 'Ängström'],
    ['Ana', 'Zuber'],
    ['Bo', 'angstrom'],
    ['Cy', 'Müller'],
    ['Al', 'Muller'],
  ];
  for (const [firstName, lastName] of people) await aContact(nora, { firstName, lastName, accountId: id });
  const inOrder = ['Bo angstrom', 'Zoë Ängström', 'Al Muller', 'Cy Müller', 'Ana Zuber'];
  expect(await paged(nora, `/contacts?account=${id}`)).toEqual(inOrder);
  expect(await paged(nora, `/contacts?account=${id}&sort=-title`)).toEqual(inOrder.toReversed());
  expect(await paged(nora, `/contacts?account=${id}&sort=-created`)).toEqual([
    'Al Muller',
    'Cy Müller',
    'Bo angstrom',
    'Ana Zuber',
    'Zoë Ängström',
  ]);
});

test('a list is narrowed by words, owner, tag, account and state, together', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const { id } = await anAccount(nora, { name: 'Narrow' });
  const one = await aContact(nora, {
    firstName: 'Narrow',
    lastName: 'One',
    accountId: id,
    tags: ['Fair 2026'],
  });
  await aContact(nora, { firstName: 'Narrow', lastName: 'Two', ownerId: ben.user.id });
  await aContact(nora, { firstName: 'Narrow', lastName: 'Three', ownerId: null, tags: ['fair  2026'] });
  const titles = async (search: string) => paged(nora, `/contacts?search=narrow&${search}`);
  expect(await titles('')).toEqual(['Narrow One', 'Narrow Three', 'Narrow Two']);
  expect(await titles('owner=me')).toEqual(['Narrow One']);
  expect(await paged(nora, '/contacts?search=O&tag=fair%202026')).toEqual(['Narrow One']);
  expect(await titles('owner=none')).toEqual(['Narrow Three']);
  expect(await titles(`owner=${ben.user.id}`)).toEqual(['Narrow Two']);
  expect(await titles('tag=FAIR%202026')).toEqual(['Narrow One', 'Narrow Three']);
  expect(await titles('tag=nobody')).toEqual([]);
  expect(await titles(`account=${id}&tag=Fair%202026`)).toEqual(['Narrow One']);
  await nora.call('POST', `/records/${one.id}/archive`);
  expect(await titles('owner=me')).toEqual([]);
  expect(await titles('state=archived')).toEqual(['Narrow One']);
  expect((await list(nora, '/tags?search=fair')).items).toMatchObject([{ name: 'Fair 2026' }]);
});

test('records are listed by last activity: only what was done with the customer counts', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Active' });
  const quiet = await aContact(nora, { firstName: 'Quiet', lastName: 'One', accountId: id });
  const busy = await aContact(nora, { firstName: 'Busy', lastName: 'One', accountId: id });
  const call = { type: 'call', subject: 'Talked', primaryId: busy.id, completedAt: '2026-11-20T08:00:00Z' };
  await nora.call('POST', '/activities', call);
  await nora.call('POST', '/activities', { type: 'task', subject: 'Plan', primaryId: quiet.id });
  const { items } = await list(nora, `/contacts?account=${id}&sort=-activity`);
  expect(items).toMatchObject([
    { title: 'Busy One', lastActivityAt: '2026-11-20T08:00:00.000Z' },
    { title: 'Quiet One', lastActivityAt: null },
  ]);
});

test('G-05, G-06, G-07: deals, campaigns and contracts are records too, that activities are created on', async () => {
  const nora = await aUser(app.current);
  for (const type of ['deal', 'campaign', 'contract']) {
    const { json } = await nora.call('POST', `/${type}s`, { name: `A ${type}` });
    const { id, version } = json[type];
    const renamed = await nora.call('PATCH', `/${type}s/${id}`, { version, name: `Another ${type}` });
    expect(renamed.json[type]).toMatchObject({
      type,
      title: `Another ${type}`,
      owner: { name: 'Nora Okafor' },
    });
    const planned = await nora.call('POST', '/activities', { type: 'task', subject: 'Check', primaryId: id });
    expect(planned.json.activity.primary).toMatchObject({ type, title: `Another ${type}` });
    expect((await list(nora, `/${type}s?search=another`)).items).toMatchObject([{ id }]);
    expect((await nora.call('GET', `/${type === 'deal' ? 'campaign' : 'deal'}s/${id}`)).status).toBe(404);
  }
});

test('a place in a list that is not known is refused', async () => {
  const nora = await aUser(app.current);
  const answer = await nora.call('GET', '/contacts?cursor=nonsense');
  expect(answer).toMatchObject({ status: 400, json: { errors: [{ path: 'cursor' }] } });
});
