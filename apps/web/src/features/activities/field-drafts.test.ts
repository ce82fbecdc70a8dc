import type { Activity } from '@daybook/shared/activities/activity';
import { expect, test } from 'vitest';
import { completionOf, rebased, savedValue, settled, typed, withoutCompletion } from './field-drafts.ts';
import { aRow, instant } from './testing-rows.ts';

const activity: Activity = {
  ...aRow({ version: 4 }),
  notes: 'Old notes',
  endAt: null,
  creator: null,
  createdAt: instant('2026-11-01T10:00:00Z'),
  completedBy: null,
  participants: [],
  colleagues: [],
  attachments: [],
  records: [],
  direction: 'outgoing',
  phone: '',
  link: '',
  amount: null,
  message: '',
  messageSubject: '',
  action: null,
  remindAt: null,
  remindBefore: null,
  repeat: null,
  follows: null,
  followedBy: [],
  endOn: null,
  source: null,
  sourceReason: null,
  locationComments: '',
  startedAt: null,
  comments: '',
  result: '',
  channel: null,
  culture: '',
  asText: false,
  useTemplate: false,
  templateId: null,
  tags: [],
  custom: {},
};

const notes = { value: activity.notes, version: 4 };

test('what is typed is kept with the version at which typing began', () => {
  const first = typed({}, notes, 'notes', 'New');
  const later = typed(first, { ...notes, version: 9 }, 'notes', 'New notes');
  expect(later.notes).toEqual({ value: 'New notes', version: 4 });
});

test('typing back what is saved leaves nothing to save', () => {
  expect(typed(typed({}, notes, 'notes', 'New'), notes, 'notes', 'Old notes')).toEqual({});
});

test('each field is kept by itself', () => {
  const both = typed(typed({}, notes, 'notes', 'New'), { value: null, version: 4 }, 'durationMinutes', 18);
  expect(Object.keys(settled(both, 'notes'))).toEqual(['durationMinutes']);
});

test('after seeing what somebody else wrote, one’s own goes over it', () => {
  expect(rebased(typed({}, notes, 'notes', 'Mine'), 'notes', 7).notes).toEqual({
    value: 'Mine',
    version: 7,
  });
});

test('T-38, T-39: what was written about a call goes along with completing it', () => {
  const drafts = typed(
    typed(typed({}, notes, 'notes', 'Said yes'), { value: null, version: 4 }, 'outcome', 'connected'),
    { value: activity.subject, version: 4 },
    'subject',
    'Other',
  );
  expect(completionOf(drafts)).toEqual({ notes: 'Said yes', outcome: 'connected' });
  expect(Object.keys(withoutCompletion(drafts))).toEqual(['subject']);
});

test('owner and records are read as the ids they are saved by', () => {
  expect(savedValue(activity, 'ownerId')).toBe(activity.owner.id);
  expect(savedValue(activity, 'primaryId')).toBe(activity.primary?.id);
});
