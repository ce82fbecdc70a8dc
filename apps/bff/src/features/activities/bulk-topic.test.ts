import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('Z-58: many activities get one topic: each the one that its kind of record calls so, and one undo takes it back', async () => {
  const nora = await aUser(app.current);
  const records = [await aContact(nora), await anAccount(nora), await anOpportunity(nora)];
  const ids: string[] = [];
  for (const { id } of records) ids.push((await anActivity(nora, { primaryId: id })).id);
  ids.push((await anActivity(nora, { subject: 'Book the train' })).id);
  const topics = () =>
    Promise.all(ids.map(async (id) => (await nora.call('GET', `/activities/${id}`)).json.topic));
  const before = await topics();

  const change = (topic: string) =>
    nora.call('POST', '/activities/bulk', {
      select: { ids },
      deed: { do: 'change', topic, priority: 'high' },
    });
  const changed = await change('contact.negotiation');
  expect(changed.json).toMatchObject({
    done: 3,
    skipped: [
      { what: '“Book the train”', why: 'There is no topic Negotiation for activities about no record.' },
    ],
  });
  expect(await topics()).toEqual([
    'contact.negotiation',
    'account.negotiation',
    'opportunity.negotiation',
    'personal.other',
  ]);
  expect((await nora.call('POST', `/operations/${changed.json.operationId}/undo`)).status).toBe(200);
  expect(await topics()).toEqual(before);
  const unknown = await change('busy');
  expect([unknown.status, unknown.json.errors]).toEqual([
    400,
    [{ path: 'deed.topic', message: 'Choose one of the topics.' }],
  ]);
});
