import type { Notice, NoticePayload } from '@daybook/shared/notices/notice';
import { expect, test } from 'vitest';
import { formatsFor } from '../../shared/lib/format.ts';
import { noticeWords } from './notice-words.ts';

const FORMATS = formatsFor({ locale: 'en-GB', zone: 'Europe/Zurich' });

const told = (payload: NoticePayload, more: Partial<Notice> = {}) => {
  const notice: Notice = {
    key: 1,
    at: '2026-11-23T09:00:00.000Z' as Notice['at'],
    unread: true,
    actor: null,
    payload,
    activity: null,
    record: null,
    others: 0,
    ...more,
  };
  return noticeWords(notice, FORMATS);
};

const ENDED = {
  kind: 'import.ended',
  importId: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
  file: 'fair.csv',
} as const;

test.each([
  ['contact', 1, '1 contact imported'],
  ['account', 12_000, '12,000 accounts imported'],
  ['opportunity', 2, '2 opportunities imported'],
  ['activity', 1000, '1,000 activities imported'],
  ['note', 0, '0 notes imported'],
] as const)('an import that has ended names what it brought: %s', (holds, contacts, thing) => {
  expect(told({ ...ENDED, holds, contacts, rejected: 0, failed: false })).toMatchObject({
    text: 'Your import has ended',
    thing: 'fair.csv',
    beside: `· ${thing}`,
  });
});

test('rows that were left out are told, and that it stopped half-way', () => {
  expect(told({ ...ENDED, holds: 'account', contacts: 3, rejected: 1200, failed: true })).toMatchObject({
    text: 'Your import stopped half-way',
    thing: 'fair.csv',
    beside: '· 3 accounts imported, 1,200 rows left out',
  });
  // A notice from before files were named says what it can.
  expect(told({ ...ENDED, file: '', holds: 'account', contacts: 3, rejected: 0, failed: false }).thing).toBe(
    '3 accounts imported',
  );
});

test('an activity is told with whom or what it is about, several by the first alone', () => {
  const id = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10' as NonNullable<Notice['activity']>['id'];
  const call = { id, subject: 'Discovery call', type: 'call', about: 'Priya Raman' } as const;
  const thing = 'Discovery call';
  for (const kind of ['activity.assigned', 'mentioned', 'activity.reminder'] as const)
    expect(told({ kind }, { activity: call })).toMatchObject({ thing, beside: '· Priya Raman' });
  expect(told({ kind: 'mentioned' }, { activity: { ...call, about: null } })).toMatchObject({
    thing,
    beside: '',
  });
  expect(told({ kind: 'activity.assigned' }, { activity: call, others: 2 })).toMatchObject({
    thing,
    beside: 'and 2 others',
  });
});
