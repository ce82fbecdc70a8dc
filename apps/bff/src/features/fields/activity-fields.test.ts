import { beforeAll, expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, timelineOf } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let admin: TestUser;
let nora: TestUser;

const FIELDS = [
  { label: 'Room', type: 'text' },
  { label: 'Format', type: 'option', options: [{ label: 'On site' }, { label: 'Remote' }] },
  { label: 'Wants', type: 'option', several: true, options: [{ label: 'Price' }, { label: 'Demo' }] },
  { label: 'Budget', type: 'money' },
  { label: 'Follow up on', type: 'day' },
  { label: 'Coach', type: 'user' },
  { label: 'Sponsor', type: 'contact' },
];

beforeAll(async () => {
  admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
  nora = await aUser(app.current, { name: 'Nora Okafor' });
  for (const field of FIELDS) await define(field);
});

const define = async (field: object): Promise<void> => {
  const { status, json } = await admin.call('POST', '/fields', { of: 'activity', ...field });
  expect(status, JSON.stringify(json)).toBe(200);
};
const read = async (id: string): Promise<Json> => (await nora.call('GET', `/activities/${id}`)).json;
const write = async (id: string, json: object, by = nora, version?: number) =>
  by.call('PATCH', `/activities/${id}`, { version: version ?? (await read(id)).version, ...json });
const undo = (operationId: string) => nora.call('POST', `/operations/${operationId}/undo`);

test('what cannot be a field of activities is refused beside what is wrong', async () => {
  const refused = await admin.call('POST', '/fields', { of: 'activity', label: 'Minutes', type: 'number' });
  const errors = [{ path: 'label', message: 'All activities have a field Minutes already.' }];
  expect([refused.status, refused.json.errors]).toEqual([400, errors]);
});

test('an activity is planned and changed with fields of the workspace; its timeline tells each change, and one undo takes all back', async () => {
  const ana = await aContact(nora, { lastName: 'Etxeberria' });
  const { id } = await anActivity(nora, {
    primaryId: ana.id,
    custom: { room: '4.1', format: 'remote', sponsor: ana.id },
  });
  expect((await read(id)).custom).toEqual({
    room: '4.1',
    format: 'remote',
    sponsor: { id: ana.id, type: 'contact', title: ana.title },
  });
  const before = await takeSnapshot(app.current.deps);
  const changed = await write(id, {
    subject: 'Demo',
    custom: { room: null, format: 'on_site', wants: ['demo', 'price'], follow_up_on: '2026-12-01' },
  });
  expect(changed.json.activity.custom).toMatchObject({ format: 'on_site', wants: ['price', 'demo'] });
  const told = (await timelineOf(nora, ana.id)).map(({ payload }) => payload);
  const about = { kind: 'activity.field-changed', subject: 'Demo', activityType: 'call', activityId: id };
  expect(told).toEqual(
    expect.arrayContaining([
      { ...about, field: 'Room', value: { from: '4.1', to: null } },
      { ...about, field: 'Format', value: { from: 'Remote', to: 'On site' } },
      { ...about, field: 'Wants', value: { from: null, to: 'Price, Demo' } },
      { ...about, field: 'Follow up on', type: 'day', value: { from: null, to: '2026-12-01' } },
    ]),
  );
  const after = await takeSnapshot(app.current.deps);
  expect((await undo(changed.json.operationId)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
  expect((await nora.call('POST', '/redo')).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(after);
});

test('a value that does not fit its field is refused beside it, and nothing of the change is written', async () => {
  const { id } = await anActivity(nora, { custom: { room: '4.1' } });
  const refused = await write(id, {
    subject: 'Other',
    custom: { format: 'by post', follow_up_on: '2026-02-30', colour: 'red', room: '5' },
  });
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [
      { path: 'custom.format', message: 'There is no by post to choose here.' },
      { path: 'custom.follow_up_on', message: 'Give a day that exists, such as 2026-11-23.' },
      { path: 'custom.colour', message: 'There is no field colour here.' },
    ],
  ]);
  expect(await read(id)).toMatchObject({ subject: 'Discovery call', custom: { room: '4.1' } });
});

test('two people who change different fields of an activity both win; the same field is refused with both values', async () => {
  const { id, version } = await anActivity(nora);
  expect((await write(id, { custom: { room: '4.1' } }, nora, version)).status).toBe(200);
  expect((await write(id, { custom: { format: 'remote' } }, admin, version)).status).toBe(200);
  expect((await write(id, { notes: 'Bring the slides' }, admin, version)).status).toBe(200);
  const refused = await write(id, { custom: { room: '5' } }, admin, version);
  expect([refused.status, refused.json.code]).toEqual([409, 'thing.conflict']);
  expect(refused.json.facts.fields).toEqual({
    'custom.room': { label: 'Room', yours: '5', theirs: '4.1' },
  });
  expect((await read(id)).custom).toEqual({ room: '4.1', format: 'remote' });
});

test('Z-59: activities are filtered by fields of the workspace with AND and OR, and their list as CSV has a column for each', async () => {
  const ana = await aContact(nora);
  const given = [
    ['Filtered one', { room: 'Blue room', format: 'remote', wants: ['demo'] }],
    ['Filtered two', { room: 'Green room', format: 'on_site', coach: nora.user.id }],
    ['Filtered three', { budget: { minor: 125_000, currency: 'EUR' }, sponsor: ana.id }],
    ['Filtered four', {}],
  ] as const;
  for (const [subject, custom] of given) await anActivity(nora, { subject, custom });
  const found = async (node: object): Promise<string[]> => {
    const filter = { all: [{ field: 'subject', op: 'contains', value: 'Filtered' }, node] };
    const path = `/activities?view=open&filter=${encodeURIComponent(JSON.stringify(filter))}`;
    const { status, json } = await nora.call('GET', path);
    expect(status, JSON.stringify(json)).toBe(200);
    return json.items.map(({ subject }: Json) => subject.replace('Filtered ', '')).toSorted();
  };
  expect(await found({ field: 'custom.room', op: 'contains', value: 'room' })).toEqual(['one', 'two']);
  expect(await found({ field: 'custom.coach', op: 'is', value: ['me'] })).toEqual(['two']);
  expect(await found({ field: 'custom.sponsor', op: 'is', value: [ana.id] })).toEqual(['three']);
  expect(
    await found({
      any: [
        { field: 'custom.wants', op: 'is', value: ['demo'] },
        { field: 'custom.budget', op: 'least', value: 1000 },
      ],
    }),
  ).toEqual(['one', 'three']);
  expect(await found({ field: 'custom.format', op: 'empty' })).toEqual(['four', 'three']);

  const filter = JSON.stringify({ field: 'subject', op: 'is', value: 'Filtered three' });
  const path = `/activities/export.csv?view=open&filter=${encodeURIComponent(filter)}`;
  expect(rowsOf(await download(app.current, nora, path))).toMatchObject([
    { Subject: 'Filtered three', Room: '', Budget: '1250.00', 'Budget currency': 'EUR', Sponsor: ana.title },
  ]);
});

test('Z-58: a field of the workspace is given to many activities at once, told on each, and one undo takes it back', async () => {
  const ana = await aContact(nora);
  const one = await anActivity(nora, { primaryId: ana.id, custom: { format: 'remote' } });
  const other = await anActivity(nora, { primaryId: ana.id });
  const give = (custom: object) =>
    nora.call('POST', '/activities/bulk', {
      select: { ids: [one.id, other.id] },
      deed: { do: 'change', custom },
    });
  const customs = () =>
    Promise.all([one, other].map(async ({ id }): Promise<Json> => (await read(id)).custom));
  const { json } = await give({ format: 'on_site' });
  expect(json).toMatchObject({ done: 2, skipped: [] });
  expect(await customs()).toEqual([{ format: 'on_site' }, { format: 'on_site' }]);
  const told = (await timelineOf(nora, ana.id)).filter(
    ({ payload }) => payload.kind === 'activity.field-changed',
  );
  expect(told).toHaveLength(2);
  expect((await undo(json.operationId)).status).toBe(200);
  expect(await customs()).toEqual([{ format: 'remote' }, {}]);
  const refused = await give({ format: 'by post' });
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [{ path: 'deed.custom.format', message: 'There is no by post to choose here.' }],
  ]);
});

test('the next of a series says the same in fields of the workspace', async () => {
  const { id } = await anActivity(nora, {
    due: { on: '2026-11-24' },
    repeat: { rule: 'FREQ=WEEKLY' },
    custom: { format: 'remote', wants: ['price', 'demo'] },
  });
  expect((await nora.call('POST', `/activities/${id}/complete`, {})).status).toBe(200);
  const { json } = await nora.call('GET', '/activities?view=open&limit=200');
  const next = json.items.find((one: Json) => one.repeats && one.id !== id);
  expect((await read(next.id)).custom).toEqual({ format: 'remote', wants: ['price', 'demo'] });
});

test('an activity is found by the texts in its fields, and by what they say after each change and undo', async () => {
  const found = async (q: string): Promise<string[]> =>
    (await nora.call('GET', `/search/everything?q=${q}`)).json.activities.map(({ subject }: Json) => subject);
  const listed = async (text: string): Promise<number> =>
    (await nora.call('GET', `/activities?view=open&text=${text}`)).json.items.length;
  const { id } = await anActivity(nora, { subject: 'Tour', custom: { room: 'Quarantotto hall' } });
  expect([await found('quarantot'), await listed('rantotto')]).toEqual([['Tour'], 1]);
  const [hit] = (await nora.call('GET', '/search/everything?q=quarantotto')).json.activities;
  expect(hit.snippet.map(({ text }: Json) => text).join('')).toBe('Quarantotto hall');

  const changed = await write(id, { custom: { room: 'Zubrowka lounge' } });
  expect([await found('quarantotto'), await found('zubrowka')]).toEqual([[], ['Tour']]);
  await write(id, { subject: 'Second tour' });
  expect([await found('zubrowka'), await listed('zubrowka')]).toEqual([['Second tour'], 1]);
  await undo(changed.json.operationId);
  expect([await found('zubrowka'), await found('quarantotto')]).toEqual([[], ['Second tour']]);
});
