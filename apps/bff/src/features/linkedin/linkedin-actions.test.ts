import { expect, test } from 'vitest';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const byLabel = (json: Json, label: string) =>
  json.items.find((action: { label: string }) => action.label === label);

test('T-46: everybody is offered several LinkedIn actions, with the limits of their own plan', async () => {
  const nora = await aUser(app.current);
  const limit = async () =>
    byLabel((await nora.call('GET', '/linkedin-actions')).json, 'Connection request').textLimit;
  expect(await limit()).toBe(200);
  const changed = await nora.call('PATCH', '/me', { linkedInPlan: 'premium' });
  expect([changed.status, changed.json.me.linkedInPlan]).toEqual([200, 'premium']);
  expect(await limit()).toBe(300);
  await nora.call('PATCH', '/me', { linkedInPlan: 'basic' });
  expect(await limit()).toBe(200);
});

test('an admin adds an action with a limit, renames and hides it, hides a built-in one, and undoes each', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const list = async () => (await admin.call('GET', '/linkedin-actions')).json;
  const made = await admin.call('POST', '/linkedin-actions', { label: 'Voice note', textLimit: 60 });
  const { code } = made.json.action;
  await admin.call('PATCH', `/linkedin-actions/${code}`, { label: 'Voice message', hidden: true });
  expect(byLabel(await list(), 'Voice message')).toMatchObject({
    hidden: true,
    textLimit: 60,
    builtIn: false,
  });
  await admin.call('PATCH', '/linkedin-actions/endorse', { hidden: true });
  expect(byLabel(await list(), 'Endorse').hidden).toBe(true);

  await admin.call('POST', '/undo');
  expect(byLabel(await list(), 'Endorse').hidden).toBe(false);
  await admin.call('POST', '/undo');
  expect(byLabel(await list(), 'Voice note').hidden).toBe(false);
  await admin.call('POST', '/undo');
  expect(byLabel(await list(), 'Voice note')).toBeUndefined();
});

test('a name that is taken, and another text for a built-in action, are refused at their fields', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const taken = await admin.call('POST', '/linkedin-actions', { label: 'inmail', textLimit: null });
  expect([taken.status, taken.json.errors[0].path]).toEqual([400, 'label']);
  const remade = await admin.call('PATCH', '/linkedin-actions/message', { textLimit: 9 });
  expect([remade.status, remade.json.errors[0].path]).toEqual([400, 'textLimit']);
  expect((await admin.call('PATCH', '/linkedin-actions/poke', { hidden: true })).status).toBe(404);
});
