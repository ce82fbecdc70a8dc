import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const read = async (user: TestUser, id: string) => (await user.call('GET', `/activities/${id}`)).json;

const change = async (user: TestUser, id: string, given: object) => {
  const { version } = await read(user, id);
  return user.call('PATCH', `/activities/${id}`, { version, ...given });
};

test('F-06, F-10, F-11, F-12, F-13, F-14, F-15, F-16, F-17, F-18, F-30, F-31, F-32: a plan is written down field by field, read again, and undone', async () => {
  const nora = await aUser(app.current);
  const before = await anActivity(nora, { type: 'call', subject: 'Discovery call' });
  const { id } = await anActivity(nora, { type: 'task', subject: 'Sale', due: { on: '2026-11-24' } });
  const plan = {
    followsId: before.id,
    subject: 'Credit card sale',
    type: 'lunch',
    source: 'source.campaign',
    sourceReason: 'source-reason.other',
    endOn: '2026-11-26',
    location: 'Smia',
    locationComments: 'Table by the window',
    notes: 'Bring the price list',
  };
  const { status, json } = await change(nora, id, plan);
  expect(status, JSON.stringify(json)).toBe(200);
  const { followsId, ...fields } = plan;
  expect(await read(nora, id)).toMatchObject({ ...fields, follows: { id: followsId } });

  await nora.call('POST', `/operations/${json.operationId}/undo`);
  expect(await read(nora, id)).toMatchObject({ follows: null, source: null, locationComments: '' });
  await change(nora, id, { due: { at: '2026-11-24T10:00:00.000Z' }, endAt: '2026-11-25T11:00:00.000Z' });
  expect(await read(nora, id)).toMatchObject({
    due: { at: '2026-11-24T10:00:00.000Z' },
    endAt: '2026-11-25T11:00:00.000Z',
    endOn: null,
  });
});

test('F-16, F-18: an end before the start is refused where it was given, and moves along with its start', async () => {
  const nora = await aUser(app.current);
  const { id } = await anActivity(nora, { type: 'task', subject: 'Fair', due: { on: '2026-11-24' } });
  expect(await change(nora, id, { endOn: '2026-11-23' })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'endOn', message: 'The end date has to be on or after the start date.' }] },
  });
  await change(nora, id, { endOn: '2026-11-26' });
  await nora.call('POST', `/activities/${id}/reschedule`, { due: { on: '2026-12-01' } });
  expect(await read(nora, id)).toMatchObject({ endOn: '2026-12-03' });
  await change(nora, id, { due: { on: '2026-12-24' } });
  expect(await read(nora, id)).toMatchObject({ endOn: '2026-12-26' });
  await change(nora, id, { due: null });
  expect(await read(nora, id)).toMatchObject({ endOn: null });
});

test('F-19, F-20, F-21, F-22, F-23, F-24, F-25, F-26, F-27, F-28, F-29: the account of an activity is read from it, so that a change of the account is seen at once', async () => {
  const nora = await aUser(app.current);
  const { account } = (
    await nora.call('POST', '/accounts', {
      kind: 'person',
      name: 'Mia Berg',
      firstName: 'Mia',
      lastName: 'Berg',
      personalNumber: '756.1234',
      fiscalNumber: 'CHE-1',
      commercialNumber: 'CH-020',
      email: 'mia@berg.example',
      phone: '+41 44 668 18 00',
    })
  ).json;
  const { id } = await anActivity(nora, { type: 'meeting', primaryId: account.id });
  const seen = await read(nora, id);
  expect(seen.account).toMatchObject({ id: account.id, title: 'Mia Berg' });
  await nora.call('PATCH', `/accounts/${account.id}`, {
    version: account.version,
    name: 'Mia Lund',
    lastName: 'Lund',
  });
  expect((await read(nora, id)).account).toMatchObject({ title: 'Mia Lund' });
  expect((await nora.call('GET', `/accounts/${account.id}`)).json).toMatchObject({
    kind: 'person',
    firstName: 'Mia',
    lastName: 'Lund',
    personalNumber: '756.1234',
    fiscalNumber: 'CHE-1',
    commercialNumber: 'CH-020',
    owner: { id: nora.user.id },
  });
});

test('F-07, F-34, F-35, F-36, F-37, F-38: a result is recorded, and what came of it is on the timeline', async () => {
  const nora = await aUser(app.current);
  const priya = await aRecord(app.current);
  const { id } = await anActivity(nora, { type: 'call', primaryId: priya.id });
  const startedAt = new Date(app.current.clock.now() - 86_400_000).toISOString();
  await change(nora, id, {
    startedAt,
    durationMinutes: 90,
    result: 'Wants an offer by Friday',
    comments: 'Bring Ben next time',
  });
  await nora.call('POST', `/activities/${id}/complete`, { outcome: 'connected' });
  expect(await read(nora, id)).toMatchObject({
    startedAt,
    completedAt: startedAt,
    durationMinutes: 90,
    outcome: 'connected',
    result: 'Wants an offer by Friday',
    comments: 'Bring Ben next time',
  });
  await change(nora, id, { result: 'Wants an offer by Monday' });
  const { items } = (await nora.call('GET', `/records/${priya.id}/timeline`)).json;
  const told = items.map(({ payload }: { payload: { kind: string } }) => payload);
  expect(told.filter(({ kind }: { kind: string }) => kind !== 'activity.planned')).toMatchObject([
    {
      kind: 'activity.result-edited',
      result: { from: 'Wants an offer by Friday', to: 'Wants an offer by Monday' },
    },
    { kind: 'activity.completed', result: 'Wants an offer by Friday', durationMinutes: 90 },
  ]);
});

test('F-39, F-40, F-41, F-42, F-43, F-44, F-45, F-46, F-47: what the customer is told is kept with the result', async () => {
  const nora = await aUser(app.current);
  const { template } = (
    await nora.call('POST', '/templates', { name: 'Thanks', text: 'Hi {first_name}, thank you' })
  ).json;
  const { id } = await anActivity(nora, { type: 'lunch', subject: 'Lunch' });
  const told = {
    templateId: template.id,
    useTemplate: true,
    channel: 'email',
    culture: 'de-CH',
    messageSubject: 'Thank you',
    message: 'Hi {first_name}, thank you',
    asText: true,
  };
  expect((await change(nora, id, told)).status).toBe(200);
  expect(await read(nora, id)).toMatchObject(told);
});

test('F-05, F-08, F-49: a follow-up is linked to what it follows, and both tell', async () => {
  const nora = await aUser(app.current);
  const [lunch, offer] = [
    await anActivity(nora, { type: 'lunch', subject: 'Lunch' }),
    await anActivity(nora, { type: 'quote', subject: 'Offer' }),
  ];
  await change(nora, offer.id, { followsId: lunch.id });
  const call = await anActivity(nora, { subject: 'Call about the offer', followsId: offer.id });
  expect(await read(nora, offer.id)).toMatchObject({
    follows: { subject: 'Lunch' },
    followedBy: [{ subject: 'Call about the offer' }],
  });
  const chain = (await nora.call('GET', `/activities/${offer.id}/chain`)).json;
  expect(chain).toMatchObject({
    before: [{ subject: 'Lunch' }],
    after: [{ subject: 'Call about the offer', level: 1 }],
    more: false,
  });
  expect((await nora.call('GET', `/activities/${call.id}/chain`)).json.before).toMatchObject([
    { subject: 'Lunch' },
    { subject: 'Offer' },
  ]);

  await nora.call('POST', `/activities/${call.id}/trash`);
  expect(await read(nora, offer.id)).toMatchObject({ followedBy: [] });
});

test('an activity cannot follow itself, or one that follows it, or one that is not there', async () => {
  const nora = await aUser(app.current);
  const first = await anActivity(nora);
  const second = await anActivity(nora, { followsId: first.id });
  for (const followsId of [first.id, second.id, crypto.randomUUID()]) {
    expect(await change(nora, first.id, { followsId })).toMatchObject({
      status: 400,
      json: { errors: [{ path: 'followsId' }] },
    });
  }
});

test('a chain of any length is read in bounded steps', async () => {
  const nora = await aUser(app.current);
  let { id } = await anActivity(nora, { subject: 'Step 0' });
  const first = id;
  for (let i = 1; i <= 55; i += 1) ({ id } = await anActivity(nora, { subject: `Step ${i}`, followsId: id }));
  const last = (await nora.call('GET', `/activities/${id}/chain`)).json;
  expect([last.before.length, last.before.at(-1).subject, last.more]).toEqual([50, 'Step 54', true]);
  const start = (await nora.call('GET', `/activities/${first}/chain`)).json;
  expect([start.after.length, start.after[0].subject, start.more]).toEqual([50, 'Step 1', true]);
});

test('F-13, F-14: only sources that are offered can be chosen; what is chosen stays though it is retired', async () => {
  const nora = await aUser(app.current, { role: 'admin' });
  const { id } = await anActivity(nora, { source: 'source.event' });
  expect(await change(nora, id, { source: 'busy' })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'source', message: 'Choose one of the sources in the list.' }] },
  });
  await nora.call('PATCH', '/choices/source.event', { retired: true });
  expect((await change(nora, id, { source: 'source.event', notes: 'Met at the fair' })).status).toBe(200);
  expect(await change(nora, (await anActivity(nora)).id, { source: 'source.event' })).toMatchObject({
    status: 400,
  });
  const added = await nora.call('POST', '/choices', { list: 'source', of: 'activity', label: 'Partner' });
  expect((await change(nora, id, { source: added.json.choice.code })).status).toBe(200);
});
