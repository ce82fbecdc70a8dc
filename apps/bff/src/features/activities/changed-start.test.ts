import { beforeEach, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();
let ready = false;

beforeEach(async () => {
  if (!ready) await setUp(app.current);
  ready = true;
  app.current.clock.set('2026-11-23T09:00:00Z');
});

const plan = async (by: TestUser, input: object) => {
  const { json, status } = await by.call('POST', '/activities', {
    type: 'meeting',
    subject: 'Review',
    ...input,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

test('another start given among the fields ends a snooze and takes the reminder along, as moving does', async () => {
  const nora = await aUser(app.current);
  const { id } = await plan(nora, {
    due: { at: '2026-11-25T09:00:00Z' },
    endAt: '2026-11-25T10:00:00Z',
    remindAt: '2026-11-24T16:00:00Z',
  });
  await nora.call('POST', `/activities/${id}/snooze`, { until: '2026-11-24T09:00:00Z' });
  const { version } = (await nora.call('GET', `/activities/${id}`)).json;
  const due = { at: '2026-11-27T09:00:00.000Z' };
  const { json } = await nora.call('PATCH', `/activities/${id}`, { version, due });
  expect(json.activity).toMatchObject({
    due,
    endAt: '2026-11-27T10:00:00.000Z',
    remindAt: '2026-11-26T16:00:00.000Z',
    snoozedUntil: null,
  });
  await nora.call('POST', `/operations/${json.operationId}/undo`);
  expect((await nora.call('GET', `/activities/${id}`)).json).toMatchObject({
    remindAt: '2026-11-24T16:00:00.000Z',
    snoozedUntil: '2026-11-24T09:00:00.000Z',
  });
});

test('the same start sent again leaves a snooze as it is, and a reminder given along with a start stays as given', async () => {
  const nora = await aUser(app.current);
  const due = { at: '2026-11-25T09:00:00.000Z' };
  const { id } = await plan(nora, { due, remindAt: '2026-11-24T16:00:00Z' });
  await nora.call('POST', `/activities/${id}/snooze`, { until: '2026-11-24T09:00:00Z' });
  const version = async () => (await nora.call('GET', `/activities/${id}`)).json.version;
  const same = await nora.call('PATCH', `/activities/${id}`, { version: await version(), due });
  expect(same.json.activity.snoozedUntil).toBe('2026-11-24T09:00:00.000Z');
  const given = await nora.call('PATCH', `/activities/${id}`, {
    version: await version(),
    due: { at: '2026-11-27T09:00:00Z' },
    remindAt: '2026-11-27T06:00:00Z',
  });
  expect(given.json.activity.remindAt).toBe('2026-11-27T06:00:00.000Z');
});

test('the next of a series has the place, the source and the channel of the one before', async () => {
  const nora = await aUser(app.current);
  const form = {
    locationComments: 'Ring twice',
    source: 'source.campaign',
    sourceReason: 'source-reason.other',
    channel: 'sms',
  };
  const { id } = await plan(nora, {
    due: { on: '2026-11-24' },
    repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU' },
    ...form,
  });
  await nora.call('POST', `/activities/${id}/complete`, {});
  const { items } = (await nora.call('GET', '/activities?view=open')).json;
  const next = items.find(({ due }: { due: { on?: string } }) => due?.on === '2026-12-01');
  expect((await nora.call('GET', `/activities/${next.id}`)).json).toMatchObject(form);
});
