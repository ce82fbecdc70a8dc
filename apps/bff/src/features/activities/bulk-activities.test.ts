import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const several = async (user: TestUser, count: number, given: object = {}) => {
  const made: string[] = [];
  for (let n = 1; n <= count; n += 1)
    made.push((await anActivity(user, { subject: `Call ${n}`, due: { on: '2026-11-20' }, ...given })).id);
  return made;
};

const bulk = (user: TestUser, select: object, deed: object) =>
  user.call('POST', '/activities/bulk', { select, deed });

const overdueOf = async (user: TestUser): Promise<number> =>
  (await user.call('GET', '/activities/counts')).json.overdue;

const OVERDUE = { matching: { view: 'overdue' } };

test('Z-58: a thousand overdue activities are completed as one operation, and one undo brings all back', async () => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  for (let n = 0; n < 100; n += 1) {
    const activities = Array.from({ length: 10 }, (_, i) => ({
      type: i % 2 === 0 ? 'call' : 'task',
      subject: `Follow-up ${n * 10 + i}`,
      due: { on: '2026-11-20' },
      primaryId: record.id,
    }));
    await nora.call('POST', '/activities/together', { activities });
  }
  expect((await nora.call('GET', '/activities/count?view=overdue')).json).toEqual({
    count: 1000,
    capped: false,
  });

  const begun = await bulk(nora, OVERDUE, { do: 'complete', outcome: 'connected' });
  expect(begun).toMatchObject({ status: 200, json: { total: 1000, running: true } });
  await app.current.runJobs();
  const { operationId } = begun.json;
  expect((await nora.call('GET', `/operations/${operationId}`)).json).toMatchObject({
    state: 'done',
    label: 'Completed 1,000 activities',
    progress: { done: 1000, total: 1000 },
  });
  expect(await overdueOf(nora)).toBe(0);
  const { items } = (await nora.call('GET', '/activities?view=done&limit=2')).json;
  expect(items.map(({ type, outcome }: { type: string; outcome: string }) => [type, outcome])).toEqual([
    ['task', null],
    ['call', 'connected'],
  ]);

  const undone = await nora.call('POST', '/undo');
  expect(undone).toMatchObject({ status: 200, json: { running: true } });
  await app.current.runJobs();
  expect(await overdueOf(nora)).toBe(1000);
  const timeline = await nora.call('GET', `/records/${record.id}/timeline?category=calls`);
  expect(timeline.json.items).toEqual([]);
});

test('what the rules refuse is left and told, and does not stop the others', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const [done = '', ...open] = await several(nora, 3);
  const [foreign = ''] = await several(ben, 1, { subject: 'Ben’s call' });
  await nora.call('POST', `/activities/${done}/complete`, {});
  const answer = await bulk(nora, { ids: [done, foreign, ...open] }, { do: 'complete' });
  expect(answer.json).toMatchObject({ total: 4, done: 2, running: false });
  expect(answer.json.skipped).toEqual([
    { what: '“Call 1”', why: 'Nora Okafor has already completed this.' },
    { what: '“Ben’s call”', why: expect.stringContaining('You may look at this') },
  ]);
  const { operationId } = answer.json;
  const kept = await nora.call('GET', `/operations/${operationId}/skipped`);
  expect(kept.json.items).toEqual(answer.json.skipped);

  await nora.call('POST', `/operations/${operationId}/undo`);
  expect(await overdueOf(nora)).toBe(2);
  expect((await nora.call('GET', `/activities/${done}`)).json.status).toBe('done');
});

test.each([
  [{ do: 'reschedule', due: { on: '2026-12-01' } }, { due: { on: '2026-12-01' } }],
  [{ do: 'snooze', until: '2026-11-24T08:00:00Z' }, { snoozedUntil: '2026-11-24T08:00:00.000Z' }],
  [
    { do: 'change', type: 'meeting', priority: 'high' },
    { type: 'meeting', priority: 'high' },
  ],
  [{ do: 'trash' }, { status: 'trashed' }],
])('many at once: %j', async (deed, expected) => {
  const nora = await aUser(app.current);
  const ids = await several(nora, 2);
  const answer = await bulk(nora, { ids }, deed);
  expect(answer.json).toMatchObject({ total: 2, done: 2, skipped: [] });
  for (const id of ids) expect((await nora.call('GET', `/activities/${id}`)).json).toMatchObject(expected);
  await nora.call('POST', '/undo');
  for (const id of ids)
    expect((await nora.call('GET', `/activities/${id}`)).json).not.toMatchObject(expected);
});

test('handing over many says to whom, and somebody who has left is refused at once', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const admin = await aUser(app.current, { role: 'admin' });
  const ids = await several(nora, 3);
  const { json } = await bulk(nora, { ids }, { do: 'reassign', ownerId: ben.user.id });
  expect((await nora.call('GET', `/operations/${json.operationId}`)).json.label).toBe(
    'Assigned 3 activities to Ben Adeyemi',
  );
  expect(await overdueOf(ben)).toBe(3);
  await admin.call('POST', `/users/${ben.user.id}/deactivate`, { handOverTo: nora.user.id });
  const refused = await bulk(nora, { ids }, { do: 'reassign', ownerId: ben.user.id });
  expect(refused).toMatchObject({ status: 409, json: { code: 'activity.owner-inactive' } });
});

test('all of a list but a few are meant, and what is gone is counted among what was left', async () => {
  const nora = await aUser(app.current);
  const [first = '', ...others] = await several(nora, 4);
  const answer = await bulk(nora, { ...OVERDUE, except: [first] }, { do: 'trash' });
  expect(answer.json).toMatchObject({ total: 3, done: 3 });
  expect(await overdueOf(nora)).toBe(1);
  const gone = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';
  const back = await bulk(nora, { ids: [...others, gone] }, { do: 'restore' });
  expect(back.json).toMatchObject({ total: 4, done: 3, skipped: [{ what: '1 activity' }] });
});

test('nothing is done where nothing is left to do, and a moment that has passed is refused at its field', async () => {
  const nora = await aUser(app.current);
  const ids = await several(nora, 2);
  const none = await bulk(nora, { ids }, { do: 'restore' });
  expect(none.json).toMatchObject({ done: 2, operationId: null });
  const past = await bulk(nora, { ids }, { do: 'snooze', until: '2026-11-01T08:00:00Z' });
  expect(past).toMatchObject({ status: 400, json: { errors: [{ path: 'deed.until' }] } });
});
