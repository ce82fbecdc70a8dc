import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('Z-43, Z-51, Z-52: a record shows what is to do by due date, and what was done last first', async () => {
  const nora = await aUser(app.current);
  const priya = await aRecord(app.current);
  const deal = await aRecord(app.current, { type: 'opportunity', title: 'Line 2 retrofit' });
  await anActivity(nora, { subject: 'Someday', primaryId: priya.id });
  await anActivity(nora, { subject: 'Next week', primaryId: priya.id, due: { on: '2026-11-30' } });
  await anActivity(nora, {
    subject: 'At nine',
    primaryId: deal.id,
    recordIds: [priya.id],
    due: { at: '2026-11-30T08:00:00Z' },
  });
  await anActivity(nora, { subject: 'Older', primaryId: priya.id, completedAt: '2026-11-01T08:00:00Z' });
  await anActivity(nora, {
    type: 'meeting',
    subject: 'Newer',
    primaryId: priya.id,
    completedAt: '2026-11-02T08:00:00Z',
  });
  const list = async (search: string) => {
    const { status, json } = await nora.call('GET', `/records/${priya.id}/activities?${search}`);
    expect(status, JSON.stringify(json)).toBe(200);
    return json;
  };
  const subjects = ({ items }: { items: { subject: string }[] }) => items.map(({ subject }) => subject);

  const open = await list('status=open');
  expect(subjects(open)).toEqual(['At nine', 'Next week', 'Someday']);
  expect(open.counts).toEqual({ open: 3, done: 2 });
  expect(subjects(await list('status=done'))).toEqual(['Newer', 'Older']);
  expect(subjects(await list('status=done&type=meeting'))).toEqual(['Newer']);
  const first = await list('status=open&limit=2');
  expect(subjects(await list(`status=open&limit=2&cursor=${encodeURIComponent(first.cursor)}`))).toEqual([
    'Someday',
  ]);
});
