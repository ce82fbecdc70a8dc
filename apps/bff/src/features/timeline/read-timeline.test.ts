import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const aHistory = async () => {
  const nora = await aUser(app.current);
  const account = await aRecord(app.current, { type: 'account', title: 'Northwind Robotics' });
  const priya = await aRecord(app.current, { title: 'Priya Raman', accountKey: account.key });
  const deal = await aRecord(app.current, {
    type: 'opportunity',
    title: 'Line 2 retrofit',
    accountKey: account.key,
  });
  const at = (hour: number) => `2026-11-20T0${hour}:00:00Z`;
  await anActivity(nora, { subject: 'Called', primaryId: priya.id, completedAt: at(1) });
  await anActivity(nora, { type: 'email', subject: 'Wrote', primaryId: deal.id, completedAt: at(2) });
  await anActivity(nora, { type: 'note', subject: 'Noted', notes: 'Signs under 50k', primaryId: account.id });
  await anActivity(nora, {
    type: 'meeting',
    subject: 'Met',
    primaryId: priya.id,
    recordIds: [deal.id],
    completedAt: at(3),
  });
  await anActivity(nora, {
    type: 'task',
    subject: 'Planned',
    primaryId: priya.id,
    due: { on: '2026-11-30' },
  });
  const read = async (id: string, search = '') => {
    const { status, json } = await nora.call('GET', `/records/${id}/timeline?${search}`);
    expect(status, JSON.stringify(json)).toBe(200);
    return json;
  };
  return { account, priya, deal, read, nora };
};

const subjects = ({ items }: { items: { payload: { subject: string } }[] }) =>
  items.map((entry) => entry.payload.subject);

test('T-05, T-06, T-84, T-85: what happens on a contact or opportunity rolls up to the account, with via', async () => {
  const { account, priya, deal, read } = await aHistory();
  expect(subjects(await read(priya.id))).toEqual(['Planned', 'Met', 'Called']);
  expect(subjects(await read(deal.id))).toEqual(['Met', 'Wrote']);
  const rolledUp = await read(account.id);
  expect(new Set(subjects(rolledUp))).toEqual(new Set(['Planned', 'Noted', 'Met', 'Wrote', 'Called']));
  const via = Object.fromEntries(
    rolledUp.items.map((entry: { payload: { subject: string }; via: { title: string } | null }) => [
      entry.payload.subject,
      entry.via?.title ?? null,
    ]),
  );
  expect(via).toEqual({
    Planned: 'Priya Raman',
    Met: 'Priya Raman',
    Called: 'Priya Raman',
    Wrote: 'Line 2 retrofit',
    Noted: null,
  });
});

test('Z-28: each filter shows its kind, several together theirs, and the counts say how many there are', async () => {
  const { account, read } = await aHistory();
  expect((await read(account.id)).counts).toEqual({
    calls: 1,
    emails: 1,
    notes: 1,
    activities: 2,
    files: 0,
    updates: 0,
  });
  expect(subjects(await read(account.id, 'category=calls'))).toEqual(['Called']);
  expect(subjects(await read(account.id, 'category=emails,calls'))).toEqual(['Wrote', 'Called']);
  expect(subjects(await read(account.id, 'category=files,updates'))).toEqual([]);
});

test('without what is rolled up, an account shows its own', async () => {
  const { account, read } = await aHistory();
  const own = await read(account.id, 'rollUp=0');
  expect(subjects(own)).toEqual(['Noted']);
  expect(own.counts).toMatchObject({ notes: 1, calls: 0, activities: 0 });
});

test('the pages of a timeline join without gap or repeat, whatever is chosen', async () => {
  const { account, read } = await aHistory();
  for (const chosen of ['', 'category=calls,emails,activities', 'rollUp=0']) {
    const whole = await read(account.id, chosen);
    const paged: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(
        account.id,
        `${chosen}&limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      paged.push(...page.items);
      cursor = page.cursor;
    }
    expect(paged).toEqual(whole.items);
  }
});

test('an undone activity is neither shown nor counted, and a redo brings it back', async () => {
  const { priya, account, read, nora } = await aHistory();
  const before = await read(account.id);
  await nora.call('POST', '/undo');
  expect(subjects(await read(priya.id))).toEqual(['Met', 'Called']);
  expect((await read(account.id)).counts.activities).toBe(1);
  await nora.call('POST', '/redo');
  expect(await read(account.id)).toEqual(before);
});
