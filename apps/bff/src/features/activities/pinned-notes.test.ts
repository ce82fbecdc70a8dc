import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { analyse, planOf, upTo } from '../../testing/plans.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';
import { selectPinned } from './pinned-notes.store.ts';

const app = testApp();

beforeAll(async () => {
  await setUp(app.current);
});

const aNote = async (by: TestUser, primaryId: string, subject: string): Promise<string> => {
  const note = { type: 'note', subject, notes: `${subject}, in full`, primaryId };
  const { json, status } = await by.call('POST', '/activities', {
    ...note,
    completedAt: '2026-11-20T10:00:00Z',
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity.id;
};

const pinnedOn = async (by: TestUser, record: string) =>
  (await by.call('GET', `/records/${record}/pinned`)).json.items.map(
    ({ subject }: { subject: string }) => subject,
  );

test('G-18: a note stands pinned above the timeline of its record, last pinned first, and one undo takes it down', async () => {
  const nora = await aUser(app.current);
  const { id: record } = await aRecord(app.current);
  const [first, second] = [await aNote(nora, record, 'Gatekeeper'), await aNote(nora, record, 'Door code')];
  expect(await pinnedOn(nora, record)).toEqual([]);
  await nora.call('POST', `/activities/${first}/pin`, { pinned: true });
  app.current.clock.advance(1000);
  const pinned = await nora.call('POST', `/activities/${second}/pin`, { pinned: true });
  expect(await pinnedOn(nora, record)).toEqual(['Door code', 'Gatekeeper']);
  expect((await nora.call('GET', `/records/${record}/pinned`)).json.items[0]).toMatchObject({
    notes: 'Door code, in full',
    author: { name: 'Nora Okafor' },
    writtenAt: '2026-11-20T10:00:00.000Z',
  });
  const { json } = await nora.call('GET', `/operations/${pinned.json.operationId}`);
  expect(json).toMatchObject({ label: 'Pinned “Door code”' });
  await nora.call('POST', `/operations/${pinned.json.operationId}/undo`);
  expect(await pinnedOn(nora, record)).toEqual(['Gatekeeper']);
  await nora.call('POST', `/activities/${first}/pin`, { pinned: false });
  expect(await pinnedOn(nora, record)).toEqual([]);
});

test('a deleted note stands nowhere, and is pinned again when it is restored', async () => {
  const nora = await aUser(app.current);
  const { id: record } = await aRecord(app.current);
  const note = await aNote(nora, record, 'Gatekeeper');
  await nora.call('POST', `/activities/${note}/pin`, { pinned: true });
  await nora.call('POST', `/activities/${note}/trash`);
  expect(await pinnedOn(nora, record)).toEqual([]);
  await nora.call('POST', `/activities/${note}/restore`);
  expect(await pinnedOn(nora, record)).toEqual(['Gatekeeper']);
});

test('what is no note, about no record, or one too many is refused with why', async () => {
  const nora = await aUser(app.current);
  const { id: record } = await aRecord(app.current);
  const pin = async (id: string) => nora.call('POST', `/activities/${id}/pin`, { pinned: true });
  const call = await nora.call('POST', '/activities', { type: 'call', subject: 'Call', primaryId: record });
  expect(await pin(call.json.activity.id)).toMatchObject({
    status: 400,
    json: { detail: 'Only notes can be pinned.' },
  });
  for (let n = 1; n <= 10; n++) expect((await pin(await aNote(nora, record, `Note ${n}`))).status).toBe(200);
  expect((await pin(await aNote(nora, record, 'One more'))).json.detail).toContain('Unpin one first.');
});

test('pinned notes are read from an index of their own, however many notes a record has', async () => {
  const { db } = app.current.deps;
  const nora = await aUser(app.current);
  const { key } = await aRecord(app.current);
  await sql`${upTo(5000)} insert into activity
      (id, type, subject, owner_key, created_at, primary_key, pinned_at, due_day, due_slot)
    select 'note-' || i, 'note', 'Note', ${sql.lit(nora.user.key)}, i, ${sql.lit(key)},
      case when i % 500 = 0 then i end, '9999-12-31', 0 from series`.execute(db.write);
  await analyse(db);
  const read = await planOf(db, selectPinned(db.read, key, 10).compile());
  expect(read).toContain('activity_pinned');
  expect(read).not.toMatch(/TEMP B-TREE|Sort|Seq Scan on activity/);
});
