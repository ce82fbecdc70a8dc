import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const plan = async (user: Awaited<ReturnType<typeof aUser>>, primaryId?: string) => {
  const { status, json } = await user.call('POST', '/activities', {
    type: 'call',
    subject: 'Discovery call',
    due: { on: '2026-11-20' },
    ...(primaryId === undefined ? {} : { primaryId }),
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

test('T-17, T-18: an overdue call is on top of the day, and leaves it when completed with its outcome', async () => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  const activity = await plan(nora, record.id);

  const before = await nora.call('GET', '/activities/today');
  expect(before.json.counts).toMatchObject({ overdue: 1, today: 0, doneToday: 0 });
  expect(before.json.items[0]).toMatchObject({
    subject: 'Discovery call',
    primary: { title: 'Priya Raman' },
  });

  const done = await nora.call('POST', `/activities/${activity.id}/complete`, {
    outcome: 'connected',
    notes: 'Went well',
  });
  expect(done.json.activity).toMatchObject({
    status: 'done',
    outcome: 'connected',
    notes: 'Went well',
    completedBy: { name: 'Nora Okafor' },
  });
  const after = await nora.call('GET', '/activities/today');
  expect(after.json.counts).toMatchObject({ overdue: 0, doneToday: 1 });
  expect(after.json.done[0].id).toBe(activity.id);
});

test('completing twice is refused the second time and told once', async () => {
  const nora = await aUser(app.current);
  const activity = await plan(nora);
  await nora.call('POST', `/activities/${activity.id}/complete`, {});
  const again = await nora.call('POST', `/activities/${activity.id}/complete`, {});
  expect(again).toMatchObject({
    status: 409,
    json: {
      code: 'activity.already-completed',
      facts: { by: 'Nora Okafor', at: '2026-11-23T09:00:00.000Z' },
    },
  });
});

test('a repeated request key gets the first answer and does nothing twice', async () => {
  const nora = await aUser(app.current);
  const activity = await plan(nora);
  const key = { 'idempotency-key': 'one-and-the-same' };
  const first = await nora.call('POST', `/activities/${activity.id}/complete`, { outcome: 'busy' }, key);
  const second = await nora.call('POST', `/activities/${activity.id}/complete`, { outcome: 'busy' }, key);
  expect(second.json).toEqual(first.json);
  const other = await nora.call('POST', `/activities/${activity.id}/complete`, { outcome: 'connected' }, key);
  expect(other).toMatchObject({ status: 422, json: { code: 'request.key-reused' } });
});

test('undo opens it again and redo completes it again, with what was recorded', async () => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  const activity = await plan(nora, record.id);
  await nora.call('POST', `/activities/${activity.id}/complete`, { outcome: 'connected' });

  const undone = await nora.call('POST', '/undo');
  expect(undone.json).toMatchObject({ label: 'Completed “Discovery call”' });
  expect((await nora.call('GET', `/activities/${activity.id}`)).json).toMatchObject({
    status: 'open',
    outcome: null,
  });

  const redone = await nora.call('POST', '/redo');
  expect(redone.status, JSON.stringify(redone.json)).toBe(200);
  expect((await nora.call('GET', `/activities/${activity.id}`)).json).toMatchObject({
    status: 'done',
    outcome: 'connected',
  });

  await nora.call('POST', '/undo');
  await nora.call('POST', '/undo');
  expect((await nora.call('GET', `/activities/${activity.id}`)).status).toBe(404);
  await nora.call('POST', '/redo');
  await nora.call('POST', '/redo');
  expect((await nora.call('GET', `/activities/${activity.id}`)).json).toMatchObject({
    status: 'done',
    outcome: 'connected',
  });
});

test('a colleague who is neither owner nor creator may look, but not complete', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const activity = await plan(nora);
  expect((await ben.call('GET', `/activities/${activity.id}`)).status).toBe(200);
  // So that it is not offered in a list either, a row says who wrote it down.
  const listed = await ben.call('GET', `/activities/today?owner=${activity.owner.id}`);
  expect(listed.json.items).toMatchObject([{ id: activity.id, creatorId: activity.owner.id }]);
  expect(await ben.call('POST', `/activities/${activity.id}/complete`, {})).toMatchObject({
    status: 403,
    json: { code: 'actor.not-allowed' },
  });
});
