import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const tagsOf = async (user: TestUser, id: string): Promise<readonly string[]> =>
  (await user.call('GET', `/activities/${id}`)).json.tags;

const tag = (user: TestUser, id: string, tags: readonly string[]) =>
  user.call('PUT', `/activities/${id}/tags`, { tags });

const bulk = (user: TestUser, select: object, deed: object) =>
  user.call('POST', '/activities/bulk', { select, deed });

const listed = async (user: TestUser, query: string): Promise<string[]> =>
  (await user.call('GET', `/activities?${query}`)).json.items.map(({ subject }: Json) => subject);

test('an activity has tags as records have them: told on its timeline, found by, and taken back in one step', async () => {
  const nora = await aUser(app.current);
  const ana = await aContact(nora, { tags: ['VIP'] });
  const { id } = await anActivity(nora, { subject: 'Ring Ana', primaryId: ana.id, tags: ['Fair 2026'] });
  await anActivity(nora, { subject: 'Write Ben' });
  expect(await tagsOf(nora, id)).toEqual(['Fair 2026']);
  const before = await takeSnapshot(app.current.deps);

  const tagged = await tag(nora, id, ['fair  2026', 'vip', 'Zürich', ' ']);
  // One of the contact's is the same tag, however it is written.
  expect([tagged.status, tagged.json.activity.tags]).toEqual([200, ['Fair 2026', 'VIP', 'Zürich']]);
  expect((await timelineOf(nora, ana.id))[0]?.payload).toMatchObject({
    kind: 'activity.field-changed',
    subject: 'Ring Ana',
    field: 'Tags',
    value: { from: 'Fair 2026', to: 'Fair 2026, VIP, Zürich' },
  });
  expect(await listed(nora, 'tag=zurich')).toEqual(['Ring Ana']);
  expect(await listed(nora, 'tag=nothing')).toEqual([]);
  expect((await nora.call('GET', '/activities/count?tag=VIP')).json.count).toBe(1);
  const filter = encodeURIComponent(
    JSON.stringify({ all: [{ field: 'tags', op: 'is', value: ['ZÜRICH'] }] }),
  );
  expect(await listed(nora, `filter=${filter}`)).toEqual(['Ring Ana']);
  expect((await nora.call('GET', '/tags?search=zü')).json.items).toMatchObject([{ name: 'Zürich' }]);

  const same = await tag(nora, id, ['VIP', 'Zürich', 'Fair 2026']);
  expect(same.json.operationId).toBeNull();
  const undone = await nora.call('POST', `/operations/${tagged.json.operationId}/undo`);
  expect(undone.status).toBe(200);
  expect((await takeSnapshot(app.current.deps)).tables).toEqual(before.tables);
});

test('what cannot be a tag of an activity is refused beside it', async () => {
  const nora = await aUser(app.current);
  const { id } = await anActivity(nora);
  const refused = await tag(nora, id, ['x'.repeat(61)]);
  expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'tags.0']);
  const ben = await aUser(app.current);
  expect((await tag(ben, id, ['Mine now'])).status).toBe(403);
});

test('Z-58: tags are put on all that match and taken off some, each in one step', async () => {
  const nora = await aUser(app.current);
  const ids: string[] = [];
  for (const subject of ['One', 'Two', 'Three'])
    ids.push((await anActivity(nora, { subject, tags: subject === 'Two' ? ['Hot'] : [] })).id);
  const [one = '', two = '', three = ''] = ids;
  const all = await bulk(nora, { matching: { view: 'open' } }, { do: 'tag', tags: ['Fair', 'HOT'] });
  expect(all.json).toMatchObject({ total: 3, done: 3, skipped: [] });
  expect([await tagsOf(nora, one), await tagsOf(nora, two)]).toEqual([
    ['Fair', 'Hot'],
    ['Fair', 'Hot'],
  ]);
  const off = await bulk(nora, { ids: [one, three] }, { do: 'untag', tags: ['hot', 'Unknown'] });
  const { json } = await nora.call('GET', `/operations/${off.json.operationId}`);
  expect(json.label).toBe('Took tags off 2 activities');
  expect(await tagsOf(nora, three)).toEqual(['Fair']);
  for (const { operationId } of [off.json, all.json])
    expect((await nora.call('POST', `/operations/${operationId}/undo`)).status).toBe(200);
  expect([await tagsOf(nora, one), await tagsOf(nora, two)]).toEqual([[], ['Hot']]);
});

test('the next of a series bears the same tags', async () => {
  const nora = await aUser(app.current);
  const repeat = { rule: 'FREQ=WEEKLY' };
  const { id } = await anActivity(nora, { due: { on: '2026-11-24' }, repeat, tags: ['Weekly'] });
  await nora.call('POST', `/activities/${id}/complete`, {});
  const [next] = (await nora.call('GET', '/activities?tag=weekly')).json.items;
  expect([next.dueDay, await tagsOf(nora, next.id)]).toEqual(['2026-12-01', ['Weekly']]);
});
