import { beforeEach, describe, expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
beforeEach(() => app.current.clock.set('2026-11-23T09:00:00Z'));

type Person = Awaited<ReturnType<typeof aUser>>;

const HOUR_MS = 3_600_000;

const plan = async (user: Person, input: object = {}) => {
  const { status, json } = await user.call('POST', '/activities', {
    type: 'task',
    subject: 'Send the weekly figures',
    due: { on: '2026-11-24' },
    repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU' },
    ...input,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

/** A user's open activities, as they are due. */
const openOf = async (user: Person) => {
  const { json } = await user.call('GET', '/activities?view=open');
  return Promise.all(
    json.items.map(async ({ id }: { id: string }) => (await user.call('GET', `/activities/${id}`)).json),
  );
};

const complete = async (user: Person, id: string, how: object = {}) => {
  const { status, json } = await user.call('POST', `/activities/${id}/complete`, how);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const undo = (user: Person, operationId: string) => user.call('POST', `/operations/${operationId}/undo`);

test('completing one plans the next, with the same records and people, and one undo takes both back', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const record = await aRecord(app.current);
  const first = await plan(nora, {
    primaryId: record.id,
    notes: 'Use the template',
    colleagues: [{ id: ben.user.id, role: 'sales' }],
  });
  const { operationId, next: told } = await complete(nora, first.id, { notes: 'Sent, all fine' });

  const [next, ...others] = await openOf(nora);
  expect(others).toEqual([]);
  expect(told).toEqual({ id: next.id, due: { on: '2026-12-01' } });
  expect(next).toMatchObject({
    subject: 'Send the weekly figures',
    notes: 'Use the template',
    due: { on: '2026-12-01' },
    primary: { id: record.id },
    colleagues: [{ user: { id: ben.user.id } }],
    repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU', made: 2, differs: [] },
  });
  await undo(nora, operationId);
  expect(await openOf(nora)).toMatchObject([
    { id: first.id, due: { on: '2026-11-24' }, repeat: { made: 1 } },
  ]);
  await complete(nora, first.id);
  expect(await openOf(nora)).toMatchObject([{ due: { on: '2026-12-01' }, repeat: { made: 2 } }]);
});

test('one that is opened and completed again does not plan a second next one', async () => {
  const nora = await aUser(app.current);
  const first = await plan(nora);
  await complete(nora, first.id);
  await nora.call('POST', `/activities/${first.id}/reopen`);
  expect((await complete(nora, first.id)).next).toBeNull();
  expect(await openOf(nora)).toHaveLength(1);
});

describe('over a year with its changes of the clock', () => {
  test('a meeting stays at its time of day in the zone of its owner, and as long as it was', async () => {
    const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
    await plan(nora, {
      type: 'meeting',
      subject: 'Pipeline review',
      due: { at: '2026-11-24T08:30:00Z' },
      endAt: '2026-11-24T09:15:00Z',
    });
    const starts: string[] = [];
    for (let week = 0; week < 53; week++) {
      const [open] = await openOf(nora);
      expect(Date.parse(open.endAt) - Date.parse(open.due.at)).toBe(45 * 60_000);
      starts.push(open.due.at);
      app.current.clock.set(open.endAt);
      await complete(nora, open.id);
    }
    const local = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Zurich',
      weekday: 'short',
      timeStyle: undefined,
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(new Set(starts.map((start) => local.format(new Date(start))))).toEqual(new Set(['Tue 09:30']));
    expect(new Set(starts.map((start) => start.slice(11, 16)))).toEqual(new Set(['08:30', '07:30']));
    const gaps = starts
      .slice(1)
      .map((start, i) => (Date.parse(start) - Date.parse(starts[i] ?? '')) / HOUR_MS);
    expect(gaps.filter((hours) => hours !== 168)).toEqual([167, 169]);
  });
});

test('what is changed is changed for this one only, until all that follow are made like it', async () => {
  const nora = await aUser(app.current);
  const first = await plan(nora);
  const renamed = await nora.call('PATCH', `/activities/${first.id}`, {
    version: first.version,
    subject: 'Send the figures',
  });
  await nora.call('POST', `/activities/${first.id}/reschedule`, { due: { on: '2026-11-26' } });
  expect(renamed.json.activity.repeat.differs).toEqual(['subject']);
  await complete(nora, first.id);
  const [second] = await openOf(nora);
  expect(second).toMatchObject({ subject: 'Send the weekly figures', due: { on: '2026-12-01' } });

  await nora.call('PATCH', `/activities/${second.id}`, {
    version: second.version,
    subject: 'Send the figures',
    due: { on: '2026-12-03' },
  });
  const changed = await nora.call('POST', `/activities/${second.id}/repeat-like-this`);
  expect(changed.json.activity.repeat).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TH', differs: [] });
  await complete(nora, second.id);
  expect(await openOf(nora)).toMatchObject([{ subject: 'Send the figures', due: { on: '2026-12-10' } }]);
});

test('deleting one skips it; deleting all that follow, or stopping, leaves nothing to come', async () => {
  const nora = await aUser(app.current);
  const first = await plan(nora);
  await nora.call('POST', `/activities/${first.id}/trash`);
  const [second] = await openOf(nora);
  expect(second.due).toEqual({ on: '2026-12-01' });
  await nora.call('POST', `/activities/${first.id}/restore`);
  await complete(nora, first.id);
  expect(await openOf(nora)).toHaveLength(1);

  const gone = await nora.call('POST', `/activities/${second.id}/trash-series`);
  expect(await openOf(nora)).toEqual([]);
  await undo(nora, gone.json.operationId);
  expect(await openOf(nora)).toMatchObject([{ id: second.id, repeat: { made: 2 } }]);

  const stopped = await nora.call('POST', `/activities/${second.id}/stop-repeating`);
  expect(stopped.json.activity).toMatchObject({ repeats: false, repeat: null });
  await complete(nora, second.id);
  expect(await openOf(nora)).toEqual([]);
});

test('it counts from when it was done where that is asked for, and ends after so many times', async () => {
  const nora = await aUser(app.current);
  await plan(nora, {
    due: { on: '2026-11-10' },
    repeat: { rule: 'FREQ=DAILY;INTERVAL=10;COUNT=2', basis: 'completion' },
  });
  const [first] = await openOf(nora);
  await complete(nora, first.id);
  const [second] = await openOf(nora);
  expect(second.due).toEqual({ on: '2026-12-03' });
  await complete(nora, second.id);
  expect(await openOf(nora)).toEqual([]);
});

test('many completed at once each plan their next', async () => {
  const nora = await aUser(app.current);
  const made = [await plan(nora), await plan(nora, { subject: 'Water the plants' })];
  const { json } = await nora.call('POST', '/activities/bulk', {
    select: { ids: made.map(({ id }) => id) },
    deed: { do: 'complete' },
  });
  expect(await openOf(nora)).toHaveLength(2);
  await undo(nora, json.operationId);
  expect(new Set((await openOf(nora)).map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
});

test.each([
  [{ due: null }, 'due', 'Give it a due date first'],
  [{ completedAt: '2026-11-20T09:00:00Z' }, 'repeat', 'Plan it, and complete it'],
  [{ repeat: { rule: 'FREQ=HOURLY' } }, 'repeat.rule', 'Give a rule such as'],
])('what cannot repeat is refused beside its field: %j', async (input, path, words) => {
  const nora = await aUser(app.current);
  const { status, json } = await nora.call('POST', '/activities', {
    type: 'task',
    subject: 'Send the weekly figures',
    due: { on: '2026-11-24' },
    repeat: { rule: 'FREQ=WEEKLY' },
    ...input,
  });
  expect(status).toBe(400);
  expect(json.errors).toMatchObject([{ path, message: expect.stringContaining(words) }]);
});

test('one gone for good from the trash takes its series along, once none is left of it', async () => {
  const { current } = app;
  const nora = await aUser(current, { role: 'admin' });
  const before = await current.deps.db.read.selectFrom('series').select('key').execute();
  const first = await plan(nora, { repeat: { rule: 'FREQ=DAILY;COUNT=1' } });
  await nora.call('POST', `/activities/${first.id}/trash`);
  const gone = await nora.call('DELETE', `/trash/activities/${first.id}`);
  expect(gone.status, JSON.stringify(gone.json)).toBe(200);
  await current.runJobs();
  expect(await current.deps.db.read.selectFrom('series').select('key').execute()).toEqual(before);
});
