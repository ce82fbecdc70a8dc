import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import { beforeAll, expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
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

const choicesOf = async (list: string, of: string) =>
  (await admin.call('GET', '/choices')).json.items.filter(
    (choice: { list: string; of: string }) => choice.list === list && choice.of === of,
  );
const labels = async (list: string, of: string): Promise<string[]> =>
  (await choicesOf(list, of)).map(({ label }: { label: string }) => label);

test('T-40, G-20: a workspace begins with the lists of outcomes and topics that the rules know', async () => {
  const { items } = (await admin.call('GET', '/choices')).json;
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect(items.toSorted(byCode)).toEqual(DEFAULT_CHOICES.toSorted(byCode));
  expect(await labels('outcome', 'call')).toEqual([
    'Connected',
    'Left voicemail',
    'No answer',
    'Busy',
    'Wrong number',
    'Call back later',
    'Not interested',
    'Meeting booked',
  ]);
});

test('T-40: an admin adds an outcome, renames it, puts it first and retires it; each is undone', async () => {
  const added = await admin.call('POST', '/choices', { list: 'outcome', of: 'meeting', label: 'Held' });
  const { code } = added.json.choice;
  await admin.call('POST', '/choices', { list: 'outcome', of: 'meeting', label: 'No show', failed: true });
  await admin.call('PATCH', `/choices/${code}`, { label: 'Took place' });
  const noShow = (await choicesOf('outcome', 'meeting'))[1];
  await admin.call('POST', '/choices/order', { list: 'outcome', of: 'meeting', codes: [noShow.code] });
  expect(await labels('outcome', 'meeting')).toEqual(['No show', 'Took place']);
  await admin.call('PATCH', `/choices/${code}`, { retired: true });

  const refused = await admin.call('POST', '/activities', {
    type: 'meeting',
    subject: 'Review',
    completedAt: '2026-11-20T10:00:00Z',
    outcome: code,
  });
  expect(refused).toMatchObject({ status: 400, json: { errors: [{ path: 'outcome' }] } });
  for (const label of ['Retired', 'Put', 'Renamed', 'Added', 'Added'])
    expect((await admin.call('POST', '/undo')).json.label).toContain(label);
  expect(await labels('outcome', 'meeting')).toEqual([]);
});

test('an outcome that activities have by now cannot be taken away by an undo, only retired', async () => {
  const added = await admin.call('POST', '/choices', { list: 'outcome', of: 'lunch', label: 'Went well' });
  const { code } = added.json.choice;
  const nora = await aUser(app.current);
  await anActivity(nora, { type: 'lunch', completedAt: '2026-11-20T12:00:00Z', outcome: code });
  const undone = await admin.call('POST', `/operations/${added.json.operationId}/undo`);
  expect(undone).toMatchObject({ status: 409, json: { code: 'thing.in-use' } });
  await admin.call('PATCH', `/choices/${code}`, { retired: true });
});

test('two entries of a list have two names, and Other is never retired', async () => {
  const twin = await admin.call('POST', '/choices', { list: 'topic', of: 'deal', label: 'deal SHEET' });
  expect([twin.status, twin.json.errors[0]]).toEqual([
    400,
    { path: 'label', message: 'Deal sheet is in this list already.' },
  ]);
  expect((await admin.call('PATCH', '/choices/deal.other', { retired: true })).status).toBe(400);
  await admin.call('POST', '/choices', { list: 'topic', of: 'deal', label: 'Renewal' });
  expect((await labels('topic', 'deal')).slice(-2)).toEqual(['Renewal', 'Other']);
});

test('G-19 to G-25: a topic is always there, is the one chosen last, and belongs to the kind of record', async () => {
  const nora = await aUser(app.current);
  const [contact, deal] = [await aRecord(app.current), await aRecord(app.current, { type: 'deal' })];
  const topicOf = async (given: object) =>
    (await nora.call('POST', '/activities', { type: 'call', subject: 'Call', ...given })).json.activity.topic;
  expect(await topicOf({})).toBe('personal.other');
  expect(await topicOf({ primaryId: contact.id })).toBe('contact.other');
  expect(await topicOf({ primaryId: contact.id, topic: 'contact.negotiation' })).toBe('contact.negotiation');
  expect(await topicOf({ primaryId: contact.id })).toBe('contact.negotiation');
  expect(await topicOf({ primaryId: deal.id })).toBe('deal.other');
  expect((await nora.call('GET', '/choices')).json.lastTopics).toEqual({ contact: 'contact.negotiation' });

  const wrong = await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Call',
    primaryId: deal.id,
    topic: 'contact.negotiation',
  });
  expect(wrong).toMatchObject({ status: 400, json: { errors: [{ path: 'topic' }] } });
});

test('G-20: an activity that moves to another kind of record keeps its topic by name, and a list is narrowed to topics', async () => {
  const nora = await aUser(app.current);
  const [contact, sale] = [await aRecord(app.current), await aRecord(app.current, { type: 'opportunity' })];
  const { id, version } = await anActivity(nora, { primaryId: contact.id, topic: 'contact.negotiation' });
  await anActivity(nora, { primaryId: contact.id, topic: 'contact.other' });
  const moved = await nora.call('PATCH', `/activities/${id}`, { version, primaryId: sale.id });
  expect(moved.json.activity.topic).toBe('opportunity.negotiation');
  const { items } = (await nora.call('GET', '/activities?topic=contact.negotiation,opportunity.negotiation'))
    .json;
  expect(items.map((row: { id: string }) => row.id)).toEqual([id]);
});

test('Z-13, T-39: a call says on the timeline what its outcome was called, and that it failed', async () => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  const { id } = await anActivity(nora, { primaryId: contact.id });
  await nora.call('POST', `/activities/${id}/complete`, { outcome: 'no_answer' });
  await admin.call('PATCH', '/choices/no_answer', { label: 'Nobody there', failed: false });
  const { items } = (await nora.call('GET', `/records/${contact.id}/timeline`)).json;
  expect(items[0].payload).toMatchObject({ outcome: 'no_answer', outcomeLabel: 'No answer', failed: true });
  const other = await nora.call('POST', '/activities', {
    type: 'task',
    subject: 'Task',
    completedAt: '2026-11-20T10:00:00Z',
    outcome: 'connected',
  });
  expect(other).toMatchObject({ status: 400, json: { errors: [{ path: 'outcome' }] } });
});
