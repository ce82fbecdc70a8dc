import { mentionText } from '@daybook/shared/notices/mention.rules';
import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const named = ({ user }: TestUser) => mentionText({ id: user.id, name: user.name });

const toldOf = async (who: TestUser) =>
  (await who.call('GET', '/notices')).json.items.filter(
    ({ payload }: { payload: { kind: string } }) => payload.kind === 'mentioned',
  );

test('whoever is named in notes is told once an operation, and not for themselves', async () => {
  const ada = await aUser(app.current, { name: 'Ada Byron' });
  const ben = await aUser(app.current, { name: 'Ben Adler' });
  const { id } = await anActivity(ada, {
    subject: 'Discovery call',
    notes: `${named(ben)}, and ${named(ben)} again; ${named(ada)} knows. @Ben Adler`,
  });
  expect(await toldOf(ben)).toMatchObject([
    { actor: { name: 'Ada Byron' }, activity: { id, subject: 'Discovery call' }, unread: true, others: 0 },
  ]);
  expect(await toldOf(ada)).toEqual([]);
});

test('an edit tells only who was not named before, and its undo withdraws that', async () => {
  const ada = await aUser(app.current, { name: 'Ada Byron' });
  const ben = await aUser(app.current, { name: 'Ben Adler' });
  const eve = await aUser(app.current, { name: 'Eve Moser' });
  const activity = await anActivity(ada, { notes: `Ask ${named(ben)}` });
  await ada.call('PATCH', `/activities/${activity.id}`, {
    version: activity.version,
    notes: `Ask ${named(ben)} or ${named(eve)}`,
  });
  expect(await toldOf(ben)).toHaveLength(1);
  expect(await toldOf(eve)).toHaveLength(1);
  await ada.call('POST', '/undo');
  expect(await toldOf(ben)).toHaveLength(1);
  expect(await toldOf(eve)).toEqual([]);
});

test('the text keeps the raw form, and is found by the name in it but not by the id', async () => {
  const ada = await aUser(app.current, { name: 'Ada Byron' });
  const ben = await aUser(app.current, { name: 'Benedikt Zwahlen' });
  const notes = `Ask ${named(ben)}`;
  const { id } = await anActivity(ada, { subject: 'Offer', notes });
  expect((await ada.call('GET', `/activities/${id}`)).json.notes).toBe(notes);
  const found = async (text: string) =>
    JSON.stringify((await ada.call('GET', `/search/everything?q=${text}`)).json).includes(id);
  expect(await found('zwahlen')).toBe(true);
  expect(await found(ben.user.id.slice(-12))).toBe(false);
});

test('nobody is told who no longer works here or never did', async () => {
  const ada = await aUser(app.current, { name: 'Ada Byron' });
  const unknown = mentionText({ id: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10', name: 'Nobody' });
  const made = await ada.call('POST', '/activities', { type: 'task', subject: 'Ask', notes: unknown });
  expect(made.status).toBe(200);
});
