import type { RecordActivity } from '@daybook/shared/activities/record-activities';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { showInRecordLists } from './patch-record-lists.ts';
import { recordActivitiesQuery } from './record-activities.queries.ts';
import { aRow } from './testing-rows.ts';

const row = (id: string, more: Partial<RecordActivity> = {}): RecordActivity => ({
  ...aRow({ id }),
  notes: '',
  records: [],
  ...more,
});

const aRecordWith = (open: readonly RecordActivity[], done: readonly RecordActivity[]) => {
  const client = new QueryClient();
  const counts = { open: open.length, done: done.length };
  const capped = { open: false, done: false };
  for (const [status, items] of [
    ['open', open],
    ['done', done],
  ] as const) {
    const page = { items, cursor: null, counts, capped };
    client.setQueryData(recordActivitiesQuery('r', status).queryKey, { pages: [page], pageParams: [null] });
  }
  const read = (status: 'open' | 'done') => {
    const page = client.getQueryData(recordActivitiesQuery('r', status).queryKey)?.pages[0];
    return { ids: page?.items.map(({ id }) => id), count: page?.counts[status] };
  };
  return { client, read };
};

test('Z-51, Z-52: what is completed moves from to do to completed at once, with its notes', () => {
  const demo = row('demo', { notes: 'Bring the controller.' });
  const { client, read } = aRecordWith([demo, row('other')], [row('older', { status: 'done' })]);
  showInRecordLists(client, 'demo', { ...demo, status: 'done' });
  expect(read('open')).toEqual({ ids: ['other'], count: 1 });
  expect(read('done')).toEqual({ ids: ['demo', 'older'], count: 2 });
  const [first] = client.getQueryData(recordActivitiesQuery('r', 'done').queryKey)?.pages ?? [];
  expect(first?.items[0]?.notes).toBe('Bring the controller.');
});

test('what is reopened goes back among those due after it, what is deleted is gone from both', () => {
  const early = row('early', { dueDay: '2026-11-20' });
  const late = row('late', { dueDay: '2026-12-20' });
  const done = row('done', { status: 'done', dueDay: '2026-11-25' });
  const { client, read } = aRecordWith([early, late], [done]);
  showInRecordLists(client, 'done', { ...done, status: 'open' });
  expect(read('open').ids).toEqual(['early', 'done', 'late']);
  expect(read('done').ids).toEqual([]);
  showInRecordLists(client, 'early', null);
  expect(read('open')).toEqual({ ids: ['done', 'late'], count: 2 });
});

test('lists of records that the activity is not on stay as they are', () => {
  const { client, read } = aRecordWith([row('one')], []);
  showInRecordLists(client, 'elsewhere', row('elsewhere', { status: 'done' }));
  expect(read('open').ids).toEqual(['one']);
  expect(read('done').ids).toEqual([]);
});
