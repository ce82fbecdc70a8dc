import { expect, test } from 'vitest';
import { anImport } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const today = (): string => new Date(app.current.deps.clock()).toISOString().slice(0, 10);

/** What an admin reads of a user's work on a day: all that was done, and entries of notes. */
const workOn = async (admin: TestUser, user: TestUser, day: string) => {
  const search = `actor=${user.user.id}&from=${day}&to=${day}`;
  const people = await admin.call('GET', `/timeline/people?${search}`);
  const days = await admin.call('GET', `/timeline/days?${search}`);
  expect([people.status, days.status]).toEqual([200, 200]);
  return { done: people.json.items[0].done, notes: days.json.days[0].counts.notes };
};

const contactNamed = async (user: TestUser, search: string): Promise<Json> =>
  (await user.call('GET', `/contacts?search=${search}`)).json.items[0];

test('notes in a list of contacts are no work of who imports it, on whatever day', async () => {
  const admin = await aUser(app.current, { name: 'Maja Berg', role: 'admin' });
  const nora = await aUser(app.current);
  const before = new Date(app.current.deps.clock() - 86_400_000).toISOString().slice(0, 10);
  await anImport(
    app.current,
    nora,
    'people.csv',
    'Name,Email,Notes\nUndine Vogt,undine@vogt.example,Likes tea',
  );
  const { json } = await nora.call('GET', '/activities/today');
  expect(json).toMatchObject({ counts: { doneToday: 0 }, done: [] });
  for (const day of [before, today()]) expect(await workOn(admin, nora, day)).toEqual({ done: 0, notes: 0 });

  const { id } = await contactNamed(nora, 'undine');
  const notes = await nora.call('GET', `/records/${id}/activities?status=done`);
  expect(notes.json.items).toMatchObject([{ type: 'note', owner: { id: nora.user.id } }]);
  const timeline = await nora.call('GET', `/records/${id}/timeline`);
  const note = timeline.json.items.find(({ payload }: Json) => payload.kind === 'note.added');
  expect(note).toMatchObject({ actor: null, payload: { notes: 'Likes tea' } });
});

test('notes with a date and an author count for the author, on that day; without them for nobody', async () => {
  const admin = await aUser(app.current, { name: 'Maja Berg', role: 'admin' });
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const { json } = await nora.call('POST', '/contacts', { lastName: 'Ahlers', emails: ['a@ahlers.example'] });
  expect(json.contact.id).toBeDefined();
  const rows = [
    'Note body,Activity date,Activity assigned to,Associated Contact',
    'Met at the fair,2026-10-05 10:00,Ben Adeyemi,a@ahlers.example',
    'Nobody knows when,,,a@ahlers.example',
  ];
  const run = await anImport(app.current, nora, 'notes.csv', rows.join('\n'), undefined);
  expect(run).toMatchObject({ holds: 'note', counts: { created: 2 } });
  expect((await nora.call('GET', '/activities/today')).json.counts.doneToday).toBe(0);
  expect(await workOn(admin, nora, today())).toEqual({ done: 0, notes: 0 });
  expect(await workOn(admin, nora, '2026-10-05')).toEqual({ done: 0, notes: 0 });
  expect(await workOn(admin, ben, '2026-10-05')).toEqual({ done: 1, notes: 1 });
});
