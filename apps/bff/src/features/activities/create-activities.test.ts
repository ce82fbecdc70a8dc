import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const CALL = { type: 'call', subject: 'Call with Ana Lima' };

test('a past call and the next task are made at once, and one undo takes both', async () => {
  const nora = await aUser(app.current);
  const ana = await aContact(nora, { firstName: 'Ana', lastName: 'Lima' });
  const made = await nora.call('POST', '/activities/together', {
    activities: [
      {
        ...CALL,
        primaryId: ana.id,
        completedAt: '2026-11-22T11:00:00Z',
        outcome: 'no_answer',
        durationMinutes: 20,
      },
      { type: 'call', subject: 'Call Ana Lima', primaryId: ana.id, due: { at: '2026-11-26T09:00:00Z' } },
    ],
  });
  expect(made.json.activities).toMatchObject([
    { status: 'done', completedAt: '2026-11-22T11:00:00.000Z', outcome: 'no_answer', durationMinutes: 20 },
    { status: 'open', due: { at: '2026-11-26T09:00:00.000Z' }, primary: { title: 'Ana Lima' } },
  ]);
  const history = await nora.call('GET', '/operations');
  expect(history.json.items[0].label).toBe('Recorded “Call with Ana Lima”, then planned “Call Ana Lima”');

  const undone = await nora.call('POST', `/operations/${made.json.operationId}/undo`);
  expect(undone.status, JSON.stringify(undone.json)).toBe(200);
  for (const { id } of made.json.activities)
    expect((await nora.call('GET', `/activities/${id}`)).status).toBe(404);
  const timeline = await nora.call('GET', `/records/${ana.id}/timeline?category=calls`);
  expect(timeline.json.items).toEqual([]);
});

test('none is made when one of them cannot be', async () => {
  const nora = await aUser(app.current);
  const refused = await nora.call('POST', '/activities/together', {
    activities: [
      { ...CALL, completedAt: '2026-11-22T11:00:00Z' },
      { ...CALL, primaryId: '01900000-0000-7000-8000-000000000000' },
    ],
  });
  expect(refused.status).toBe(400);
  expect((await nora.call('GET', '/activities?view=done')).json.items).toEqual([]);
  expect((await nora.call('POST', '/activities/together', { activities: [] })).status).toBe(400);
});

test('what is written down later stands where it happened, on the timeline and among what was done', async () => {
  const nora = await aUser(app.current);
  const ana = await aContact(nora, { firstName: 'Ana', lastName: 'Lima' });
  const about = { type: 'call', primaryId: ana.id };
  await anActivity(nora, { ...about, subject: 'This morning', completedAt: '2026-11-23T08:00:00Z' });
  await anActivity(nora, { ...about, subject: 'Last week', completedAt: '2026-11-16T08:00:00Z' });
  await nora.call('POST', '/activities/together', {
    activities: [{ ...about, subject: 'Yesterday', completedAt: '2026-11-22T08:00:00Z' }],
  });
  const expected = ['This morning', 'Yesterday', 'Last week'];
  const subjects = (items: readonly { subject: string }[]) => items.map(({ subject }) => subject);
  expect(subjects((await nora.call('GET', '/activities?view=done')).json.items)).toEqual(expected);
  expect(subjects((await nora.call('GET', `/records/${ana.id}/activities?status=done`)).json.items)).toEqual(
    expected,
  );
  const timeline = await nora.call('GET', `/records/${ana.id}/timeline?category=calls`);
  expect(
    subjects(timeline.json.items.map(({ payload }: { payload: { subject: string } }) => payload)),
  ).toEqual(expected);
});
