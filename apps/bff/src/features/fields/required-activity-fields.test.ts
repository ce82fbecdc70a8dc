import { beforeAll, expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let nora: TestUser;

beforeAll(async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  nora = await aUser(app.current, { name: 'Nora Okafor' });
  const fields = [
    { label: 'Format', type: 'option', options: [{ label: 'On site' }, { label: 'Remote' }] },
    { label: 'Seats', type: 'number' },
  ];
  for (const field of fields)
    await admin.call('POST', '/fields', { of: 'activity', required: true, ...field });
});

const read = async (id: string): Promise<Json> => (await nora.call('GET', `/activities/${id}`)).json;
const FORMAT = { path: 'custom.format', message: 'Format cannot be empty.' };
const SEATS = { path: 'custom.seats', message: 'Seats cannot be empty.' };

test('an activity is planned without what is required of it, and completed only with it', async () => {
  const ana = await aContact(nora);
  const { id } = await anActivity(nora, { primaryId: ana.id, custom: { format: 'remote' } });
  const complete = (json: object = {}) => nora.call('POST', `/activities/${id}/complete`, json);
  const refused = await complete();
  expect([refused.status, refused.json.errors]).toEqual([400, [SEATS]]);
  expect((await complete({ custom: { seats: 'many' } })).json.errors).toMatchObject([
    { path: 'custom.seats' },
  ]);
  expect(await read(id)).toMatchObject({ status: 'open', custom: { format: 'remote' } });

  const done = await complete({ custom: { seats: 12 } });
  expect(done.json.activity).toMatchObject({ status: 'done', custom: { format: 'remote', seats: 12 } });
  const told = (await timelineOf(nora, ana.id)).map(({ payload }) => payload);
  expect(told).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'Seats' })]));
  expect((await nora.call('POST', `/operations/${done.json.operationId}/undo`)).status).toBe(200);
  expect(await read(id)).toMatchObject({ status: 'open', custom: { format: 'remote' } });
});

test('what is written down as done has what is required of it, alone or with what follows', async () => {
  const call = { type: 'call', subject: 'Call with Ana' };
  const done = { ...call, completedAt: '2026-11-20T09:00:00Z' };
  const alone = await nora.call('POST', '/activities', done);
  expect([alone.status, alone.json.errors]).toEqual([400, [FORMAT, SEATS]]);
  const together = (custom: object) =>
    nora.call('POST', '/activities/together', { activities: [{ ...done, custom }, call] });
  expect((await together({ seats: 2 })).json.errors).toEqual([FORMAT]);
  const { json } = await together({ seats: 2, format: 'remote' });
  expect(json.activities.map(({ status, custom }: Json) => [status, custom])).toEqual([
    ['done', { seats: 2, format: 'remote' }],
    ['open', {}],
  ]);
});

test('of many, those that lack it are left and told; given for all, all are completed', async () => {
  const whole = await anActivity(nora, { subject: 'Whole', custom: { format: 'remote', seats: 1 } });
  const bare = await anActivity(nora, { subject: 'Bare' });
  const complete = (ids: string[], more: object = {}) =>
    nora.call('POST', '/activities/bulk', { select: { ids }, deed: { do: 'complete', ...more } });
  expect((await complete([whole.id, bare.id])).json).toMatchObject({
    done: 1,
    skipped: [{ what: '“Bare”', why: 'Format cannot be empty. Seats cannot be empty.' }],
  });
  expect((await complete([bare.id], { custom: { format: 'remote', seats: 3 } })).json).toMatchObject({
    done: 1,
    skipped: [],
  });
});
