import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('G-26 to G-29: people take part for customer, agent or agency, colleagues in sales or campaign management', async () => {
  const [nora, ben] = [await aUser(app.current), await aUser(app.current, { name: 'Ben Adeyemi' })];
  const [priya, jonas] = [await aRecord(app.current), await aRecord(app.current, { title: 'Jonas Weber' })];
  const deal = await aRecord(app.current, { type: 'deal', title: 'Package' });
  const { id } = await anActivity(nora, {
    type: 'lunch',
    primaryId: deal.id,
    participants: [{ id: priya.id, role: 'agency' }],
    colleagues: [{ id: ben.user.id, role: 'campaign_management' }],
  });
  const read = async () => (await nora.call('GET', `/activities/${id}`)).json;
  expect(await read()).toMatchObject({
    participants: [{ contact: { title: 'Priya Raman' }, role: 'agency' }],
    colleagues: [{ user: { name: 'Ben Adeyemi' }, role: 'campaign_management' }],
    records: [],
  });

  const { version } = await read();
  const changed = await nora.call('PATCH', `/activities/${id}`, {
    version,
    participants: [
      { id: priya.id, role: 'customer' },
      { id: jonas.id, role: 'agent' },
    ],
    colleagues: [],
  });
  expect(changed.json.activity.participants.map(({ role }: { role: string }) => role)).toEqual([
    'customer',
    'agent',
  ]);
  await nora.call('POST', `/operations/${changed.json.operationId}/undo`);
  expect(await read()).toMatchObject({ participants: [{ role: 'agency' }], colleagues: [{}] });
});

test('G-26: who takes part has the activity on their own timeline, from planning to the end', async () => {
  const nora = await aUser(app.current);
  const [priya, jonas] = [await aRecord(app.current), await aRecord(app.current, { title: 'Jonas Weber' })];
  const { id, version } = await anActivity(nora, { participants: [{ id: priya.id, role: 'customer' }] });
  await nora.call('PATCH', `/activities/${id}`, {
    version,
    participants: [
      { id: priya.id, role: 'customer' },
      { id: jonas.id, role: 'customer' },
    ],
  });
  await nora.call('POST', `/activities/${id}/complete`, { outcome: 'connected' });
  const kindsOn = async (recordId: string): Promise<string[]> =>
    (await nora.call('GET', `/records/${recordId}/timeline`)).json.items.map(
      (entry: { payload: { kind: string } }) => entry.payload.kind,
    );
  expect(await kindsOn(priya.id)).toEqual(['activity.completed', 'activity.planned']);
  expect(await kindsOn(jonas.id)).toEqual(['activity.completed', 'activity.joined']);
});

test('only contacts take part from outside, and only users from inside', async () => {
  const nora = await aUser(app.current);
  const account = await aRecord(app.current, { type: 'account', title: 'Northwind Robotics' });
  const refused = (given: object) =>
    nora.call('POST', '/activities', { type: 'call', subject: 'Call', ...given });
  expect(await refused({ participants: [{ id: account.id, role: 'customer' }] })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'participants' }] },
  });
  expect(await refused({ colleagues: [{ id: account.id, role: 'sales' }] })).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'colleagues' }] },
  });
});
