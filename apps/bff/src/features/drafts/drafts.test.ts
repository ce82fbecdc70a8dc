import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const text = { message: 'Hi Jonas, your', messageSubject: '', version: 1 };

const setUp = async () => {
  const nora = await aUser(app.current);
  const { json } = await nora.call('POST', '/activities', { type: 'linkedin', subject: 'Write to Jonas' });
  return { nora, path: `/activities/${json.activity.id}/draft` };
};

test('what is typed is kept for its writer on every device, and for nobody else', async () => {
  const { nora, path } = await setUp();
  const admin = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
  const kept = await nora.call('PUT', path, { ...text, seenAt: null });
  expect(kept.json.draft).toMatchObject(text);
  expect((await nora.call('GET', path)).json.draft).toEqual(kept.json.draft);
  expect((await admin.call('GET', path)).json.draft).toBeNull();
  await admin.call('DELETE', path);
  expect((await nora.call('GET', path)).json.draft).toEqual(kept.json.draft);
  await nora.call('DELETE', path);
  expect((await nora.call('GET', path)).json.draft).toBeNull();
});

test('what was written on another device meanwhile is not written over', async () => {
  const { nora, path } = await setUp();
  const first = await nora.call('PUT', path, { ...text, seenAt: null });
  const { savedAt } = first.json.draft;
  const phone = await nora.call('PUT', path, { ...text, message: 'From the phone', seenAt: savedAt });
  expect(phone.status).toBe(200);
  const desk = await nora.call('PUT', path, { ...text, message: 'From the desk', seenAt: savedAt });
  expect([desk.status, desk.json.code]).toEqual([409, 'thing.conflict']);
  expect(desk.json.facts.draft.message).toBe('From the phone');
  // The same text again is no conflict: a page that was closed may not have heard the answer.
  expect((await nora.call('PUT', path, { ...text, message: 'From the phone', seenAt: savedAt })).status).toBe(
    200,
  );
});

test('a draft of nothing that is there is refused', async () => {
  const nora = await aUser(app.current);
  const path = '/activities/0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10/draft';
  expect((await nora.call('PUT', path, { ...text, seenAt: null })).status).toBe(404);
});
