import { beforeAll, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let nora: TestUser;

beforeAll(async () => {
  nora = await aUser(app.current);
});

const aPlan = async (input: Record<string, unknown>) => {
  const made = await nora.call('POST', '/accounts', { name: 'Kestrel Optics' });
  const contact = await nora.call('POST', '/contacts', {
    firstName: 'Jonas',
    lastName: 'Weber',
    accountId: made.json.account.id,
  });
  const { id } = contact.json.contact;
  const plan = await nora.call('POST', '/activities', {
    type: 'linkedin',
    subject: 'Send connection request',
    primaryId: id,
    ...input,
  });
  return { person: id, status: plan.status, json: plan.json, id: plan.json.activity?.id };
};

const lastEntry = async (recordId: string) =>
  (await nora.call('GET', `/records/${recordId}/timeline`)).json.items[0].payload;

test('T-61, T-35: completing a LinkedIn step keeps the exact text that was sent on the timeline', async () => {
  const { id, person } = await aPlan({
    action: 'connection_request',
    message: 'Hi {first_name|there}, greetings to **{account}**.\n{owner_name}',
  });
  await nora.call('POST', `/activities/${id}/complete`, {});
  expect(await lastEntry(person)).toMatchObject({
    kind: 'activity.completed',
    text: 'Hi Jonas, greetings to Kestrel Optics.\nNora Okafor',
    action: { code: 'connection_request', label: 'Connection request' },
  });
});

test('what was changed in the browser before sending goes along, and what was really sent counts', async () => {
  const { id, person } = await aPlan({ action: 'inmail', message: 'Hi {first_name}' });
  const done = await nora.call('POST', `/activities/${id}/complete`, {
    message: 'Hello {first_name}',
    messageSubject: 'Inline inspection',
    sentText: 'Hello dear Jonas',
  });
  expect(done.json.activity).toMatchObject({
    message: 'Hello {first_name}',
    messageSubject: 'Inline inspection',
    status: 'done',
  });
  expect(await lastEntry(person)).toMatchObject({ text: 'Hello dear Jonas' });
  await nora.call('POST', '/undo');
  expect((await nora.call('GET', `/activities/${id}`)).json).toMatchObject({
    message: 'Hi {first_name}',
    messageSubject: '',
    status: 'open',
  });
});

test('an action that there is none of is refused at its field', async () => {
  const { status, json } = await aPlan({ action: 'poke' });
  expect([status, json.errors[0]]).toEqual([
    400,
    { path: 'action', message: 'Choose an action from the list.' },
  ]);
});
