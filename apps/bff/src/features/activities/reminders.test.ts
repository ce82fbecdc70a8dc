import { beforeEach, expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { remind } from './remind.job.ts';

const app = testApp();
beforeEach(() => app.current.clock.set('2026-11-23T09:00:00Z'));

type Person = Awaited<ReturnType<typeof aUser>>;

const plan = async (user: Person, input: object = {}) => {
  const { status, json } = await user.call('POST', '/activities', {
    type: 'meeting',
    subject: 'Quarterly review',
    due: { at: '2026-11-23T10:00:00Z' },
    ...input,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

const running = { key: 0, attempts: 1, beat: async () => true, putOff: () => undefined };

/** What somebody has been reminded of by then. */
const remindedAt = async (user: Person, at: string): Promise<string[]> => {
  app.current.clock.set(at);
  // Two processes look at the same time.
  await Promise.all([remind.run(app.current.deps, {}, running), remind.run(app.current.deps, {}, running)]);
  const { json } = await user.call('GET', '/notices');
  return json.items
    .filter(({ payload }: { payload: { kind: string } }) => payload.kind === 'activity.reminder')
    .map(({ activity }: { activity: { subject: string } }) => activity.subject);
};

test('one is reminded of an appointment ten minutes before it, once, and of nothing that is done by then', async () => {
  const nora = await aUser(app.current);
  await plan(nora);
  const done = await plan(nora, { subject: 'Called off' });
  await nora.call('POST', `/activities/${done.id}/complete`, {});
  expect(await remindedAt(nora, '2026-11-23T09:49:59Z')).toEqual([]);
  expect(await remindedAt(nora, '2026-11-23T09:50:00Z')).toEqual(['Quarterly review']);
  expect(await remindedAt(nora, '2026-11-23T09:55:00Z')).toEqual(['Quarterly review']);
});

test('moved to another time one is reminded anew; undone and redone at the same time, not', async () => {
  const nora = await aUser(app.current);
  const { id } = await plan(nora);
  expect(await remindedAt(nora, '2026-11-23T09:50:00Z')).toHaveLength(1);
  const { json } = await nora.call('POST', `/activities/${id}/complete`, {});
  await nora.call('POST', `/operations/${json.operationId}/undo`);
  expect(await remindedAt(nora, '2026-11-23T09:51:00Z')).toHaveLength(1);
  await nora.call('POST', `/activities/${id}/reschedule`, { due: { at: '2026-11-23T14:00:00Z' } });
  expect(await remindedAt(nora, '2026-11-23T13:50:00Z')).toHaveLength(2);
});

test('told to remind again in ten minutes, it does, unless it is done by then', async () => {
  const nora = await aUser(app.current);
  const { id } = await plan(nora);
  await remindedAt(nora, '2026-11-23T09:50:00Z');
  await nora.call('POST', `/activities/${id}/remind-again`, { minutes: 10 });
  await nora.call('PATCH', `/activities/${id}`, { version: 1, notes: 'Bring the figures' });
  expect(await remindedAt(nora, '2026-11-23T09:59:00Z')).toHaveLength(1);
  expect(await remindedAt(nora, '2026-11-23T10:00:00Z')).toHaveLength(2);
  await nora.call('POST', `/activities/${id}/remind-again`, { minutes: 10 });
  await nora.call('POST', `/activities/${id}/complete`, {});
  expect(await remindedAt(nora, '2026-11-23T10:30:00Z')).toHaveLength(2);
});

test('G-11: a task has a date of its own to be reminded at, which moves along with it', async () => {
  const nora = await aUser(app.current);
  const task = { type: 'task', subject: 'Renew the contract', due: { on: '2026-11-30' } };
  const { id } = await plan(nora, { ...task, remindAt: '2026-11-27T08:00:00Z' });
  const { json } = await nora.call('POST', `/activities/${id}/reschedule`, { due: { on: '2026-12-02' } });
  expect(json.activity.remindAt).toBe('2026-11-29T08:00:00.000Z');
  expect(await remindedAt(nora, '2026-11-28T08:00:00Z')).toEqual([]);
  expect(await remindedAt(nora, '2026-11-29T08:00:00Z')).toEqual(['Renew the contract']);
});

test('everybody decides how long before, for all and for one, or never', async () => {
  const nora = await aUser(app.current);
  await plan(nora);
  await plan(nora, { subject: 'Far away', remindBefore: 60 });
  await plan(nora, { subject: 'Never', remindBefore: -1 });
  expect((await nora.call('PATCH', '/me', { remindBefore: 30 })).json.me.remindBefore).toBe(30);
  await app.current.runJobs();
  expect(await remindedAt(nora, '2026-11-23T09:00:00Z')).toEqual(['Far away']);
  expect(await remindedAt(nora, '2026-11-23T09:30:00Z')).toEqual(['Quarterly review', 'Far away']);
});

test('what was over when it was written down, or has long begun, is not told', async () => {
  const nora = await aUser(app.current);
  await plan(nora, { due: { at: '2026-11-23T08:00:00Z' } });
  await plan(nora, { due: { at: '2026-11-23T12:00:00Z' } });
  expect(await remindedAt(nora, '2026-11-23T13:00:00Z')).toEqual([]);
});
