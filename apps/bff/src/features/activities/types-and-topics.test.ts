import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

const topicsOf = async (of: string): Promise<string[]> => {
  const { json } = await admin.call('GET', '/choices');
  return json.items
    .filter((choice: { list: string; of: string }) => choice.list === 'topic' && choice.of === of)
    .map(({ label }: { label: string }) => label)
    .toSorted();
};

test('G-21: a lead or contact has the topics of winning and keeping a customer', async () => {
  expect(await topicsOf('contact')).toEqual([
    'Customer acquisition',
    'Customer care',
    'Negotiation',
    'Other',
  ]);
});

test('G-22: an opportunity has the topics of a sale', async () => {
  expect(await topicsOf('opportunity')).toEqual([
    'Approved',
    'Negotiation',
    'Offer',
    'Other',
    'Qualification',
    'Rejected',
  ]);
});

test('G-23: a campaign has the topics of running one', async () => {
  expect(await topicsOf('campaign')).toEqual([
    'Advertising material',
    'Approval',
    'Billing',
    'Cancellation (rejected)',
    'Complaint',
    'Monitoring',
    'Offer',
    'Other',
    'Reporting',
    'Reservation',
    'Screenshots',
  ]);
});

test('G-24: a deal has the topics of a group of deals', async () => {
  expect(await topicsOf('deal')).toEqual(['Deal sheet', 'Monitoring', 'New deal group', 'Other']);
});

test('T-34, T-35, G-09, G-10, G-12: a task is a note to oneself to do something by a date, and is marked complete', async () => {
  const nora = await aUser(app.current);
  const { json } = await nora.call('POST', '/activities', {
    type: 'task',
    subject: 'Ask Ben for the price list',
    due: { on: '2026-11-24' },
  });
  expect(json.activity).toMatchObject({ type: 'task', primary: null, due: { on: '2026-11-24' } });
  const { json: list } = await nora.call('GET', '/activities?view=upcoming');
  expect(list.items.map(({ subject }: { subject: string }) => subject)).toEqual([
    'Ask Ben for the price list',
  ]);
  await nora.call('POST', `/activities/${json.activity.id}/complete`, {});
  const { json: done } = await nora.call('GET', '/activities?view=done');
  expect(done.items).toMatchObject([{ subject: 'Ask Ben for the price list', status: 'done' }]);
});

test.each([
  ['G-13', 'email', { message: 'Dear Priya' }],
  ['G-15', 'meeting', { location: 'Kronenhalle' }],
  ['G-16', 'call', { phone: '+41 44 668 18 00' }],
  ['G-17', 'video_call', { link: 'https://meet.example/priya' }],
  ['G-18', 'note', { notes: 'Prefers mornings' }],
] as const)('%s: a record has a %s with what it needs to know', async (_id, type, fields) => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  const { json } = await nora.call('POST', '/activities', {
    type,
    subject: 'With Priya',
    primaryId: record.id,
    ...fields,
    ...(type === 'note' && { completedAt: '2026-11-20T10:00:00Z' }),
  });
  const read = await nora.call('GET', `/activities/${json.activity.id}`);
  expect(read.json).toMatchObject({ type, primary: { id: record.id }, ...fields });
});

test('Z-27: a note on an activity is told when it is added and when it is changed, with what it was', async () => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  const made = await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: record.id,
  });
  const write = async (notes: string) => {
    const { version } = (await nora.call('GET', `/activities/${made.json.activity.id}`)).json;
    await nora.call('PATCH', `/activities/${made.json.activity.id}`, { version, notes });
  };
  await write('Ask for the budget');
  app.current.clock.advance(3_600_000);
  await write('Ask for the budget and the date');
  const { json } = await nora.call('GET', `/records/${record.id}/timeline`);
  const told = json.items
    .map(({ payload }: { payload: { kind: string; notes?: unknown } }) => payload)
    .filter(({ kind }: { kind: string }) => kind === 'activity.notes-edited')
    .map(({ notes }: { notes: unknown }) => notes);
  expect(told).toEqual([
    { from: 'Ask for the budget', to: 'Ask for the budget and the date' },
    { from: '', to: 'Ask for the budget' },
  ]);
});

test('Z-53: a record’s activities are narrowed to calls, emails, meetings, tasks, lunches or quotes', async () => {
  const nora = await aUser(app.current);
  const record = await aRecord(app.current);
  const types = ['call', 'email', 'meeting', 'task', 'lunch', 'quote'];
  for (const type of types)
    await nora.call('POST', '/activities', { type, subject: type, primaryId: record.id });
  const only = async (...wanted: string[]) => {
    const narrowed = `/records/${record.id}/activities?status=open&type=${wanted.join(',')}`;
    const { json, status } = await nora.call('GET', narrowed);
    expect(status, JSON.stringify(json)).toBe(200);
    return json.items.map(({ type }: { type: string }) => type).toSorted();
  };
  for (const type of types) expect(await only(type)).toEqual([type]);
  expect(await only('lunch', 'quote')).toEqual(['lunch', 'quote']);
});
