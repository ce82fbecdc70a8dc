import { expect, test } from 'vitest';
import { belongs } from './belongs.ts';
import { recounted } from './count-changes.ts';
import { completed, reassigned, reopened, rescheduled, snoozed, trashed } from './predict.ts';
import { aList, aRow, at, instant, ME, moment, NOW, on, ZONE } from './testing-rows.ts';

const COUNTS = {
  overdue: 1,
  today: 2,
  upcoming: 0,
  someday: 0,
  open: 3,
  snoozed: 0,
  doneToday: 0,
  nextWake: null,
};
const value = (prediction: ReturnType<typeof reopened>) => {
  if (!prediction.ok) throw new Error(prediction.code);
  return prediction.value;
};

test('completing leaves the day and counts as done today', () => {
  const before = aRow({ due: on('2026-11-20') });
  const after = value(completed(before, { outcome: 'connected' }, NOW));
  expect(after).toMatchObject({ status: 'done', outcome: 'connected' });
  expect(belongs(after, aList(), moment, true)).toBe(false);
  expect(belongs(after, aList({ view: 'done' }), moment, false)).toBe(true);
  expect(recounted(COUNTS, before, after, moment)).toMatchObject({ overdue: 0, open: 2, doneToday: 1 });
});

test('completing what is completed is refused before anything moves', () => {
  const done = aRow({ status: 'done', completedAt: instant('2026-11-23T07:00:00Z') });
  expect(completed(done, {}, NOW)).toMatchObject({ ok: false, code: 'activity.already-completed' });
});

test('reopening brings it back to where its due date puts it', () => {
  const done = aRow({ status: 'done', completedAt: instant('2026-11-23T07:00:00Z'), due: on('2026-11-20') });
  const open = value(reopened(done));
  expect(belongs(open, aList({ view: 'overdue' }), moment, false)).toBe(true);
});

test('a snoozed activity is hidden from its day, stays open, and says when it comes back', () => {
  const before = aRow();
  const until = instant('2026-11-24T08:00:00Z');
  const after = value(snoozed(before, until, NOW));
  expect(belongs(after, aList(), moment, true)).toBe(false);
  expect(belongs(after, aList({ view: 'snoozed' }), moment, false)).toBe(true);
  expect(belongs(after, aList({ view: 'open' }), moment, true)).toBe(true);
  expect(recounted(COUNTS, before, after, moment)).toMatchObject({
    today: 1,
    open: 3,
    snoozed: 1,
    nextWake: until,
  });
});

test('rescheduling moves it by its owner’s day', () => {
  const owner = { id: 'b', name: 'Ben', zone: 'Pacific/Kiritimati' };
  const after = value(rescheduled(aRow({ owner }), at('2026-11-23T12:00:00Z')));
  expect(after.dueDay).toBe('2026-11-24');
  expect(value(rescheduled(after, null)).dueDay).toBe('9999-12-31');
});

test('handed to a colleague, it leaves my list and my counts', () => {
  const ben = {
    id: 'b',
    name: 'Ben',
    zone: ZONE,
    email: 'ben@example.com',
    role: 'rep' as const,
    active: true,
  };
  const before = aRow();
  const after = value(reassigned(before, ben));
  expect(belongs(after, aList(), moment, true)).toBe(false);
  expect(belongs(after, aList({ owner: 'all' }), moment, true)).toBe(true);
  expect(recounted(COUNTS, before, null, moment)).toMatchObject({ today: 1, open: 2 });
});

test('a deleted activity is in no list but the trash', () => {
  const gone = value(trashed(aRow()));
  expect(belongs(gone, aList({ view: 'open' }), moment, true)).toBe(false);
  expect(belongs(gone, aList({ view: 'trashed' }), moment, false)).toBe(true);
});

test('T-20: filters by type, priority, account, dates and words hold for what is predicted too', () => {
  const row = aRow({ subject: 'Renewal quote', due: on('2026-11-23') });
  const fits = (given: Parameters<typeof aList>[0]) => belongs(row, aList(given), moment, false);
  expect(fits({ types: ['email'] })).toBe(false);
  expect(fits({ types: ['call'], priorities: ['normal'], account: row.account?.id ?? null })).toBe(true);
  expect(fits({ text: 'quo ren' })).toBe(true);
  expect(fits({ text: 'price' })).toBe(false);
  expect(fits({ from: row.dueDay as never, to: row.dueDay as never })).toBe(true);
  expect(fits({ to: '2026-11-22' as never })).toBe(false);
  expect(belongs(row, aList({ owner: ME }), moment, false)).toBe(true);
});
