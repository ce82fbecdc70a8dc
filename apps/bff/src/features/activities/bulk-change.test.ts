import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('Z-58: many activities are given a place, a link, a number, a direction, a source and the like, and one undo takes it back', async () => {
  const nora = await aUser(app.current);
  const ids = [(await anActivity(nora)).id, (await anActivity(nora, { type: 'meeting' })).id];
  const source = (await nora.call('GET', '/choices')).json.items.find(
    (one: { list: string }) => one.list === 'source',
  );
  const given = {
    location: 'Kronenhof',
    locationComments: 'Second floor',
    link: 'https://meet.example.com/a',
    phone: '+41 44 555 01 02',
    direction: 'incoming',
    durationMinutes: 25,
    amount: { minor: 125_000, currency: 'EUR' },
    source: source.code,
    comments: 'Went well',
    channel: 'email',
  };
  const change = (json: object) =>
    nora.call('POST', '/activities/bulk', { select: { ids }, deed: { do: 'change', ...json } });
  const before = await takeSnapshot(app.current.deps);
  const { json } = await change(given);
  expect(json).toMatchObject({ done: 2, skipped: [] });
  for (const id of ids) expect((await nora.call('GET', `/activities/${id}`)).json).toMatchObject(given);
  expect((await nora.call('POST', `/operations/${json.operationId}/undo`)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);

  const wrong = [{ durationMinutes: -1 }, { subject: ' ' }, { source: 'nowhere' }, { ownerId: 'x' }];
  for (const one of wrong) expect((await change(one)).status, JSON.stringify(one)).toBe(400);
  const outcome = await change({ outcome: 'busy' });
  expect(outcome.json).toMatchObject({ done: 1, skipped: [{}] });
});
