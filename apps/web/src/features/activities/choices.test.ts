import { toMs } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import { followUpChoices, rescheduleChoices, snoozeChoices } from './choices.ts';
import { followUpOf, subjectFor } from './follow-up.ts';
import { aRow, instant, ZONE } from './testing-rows.ts';

const at = (text: string) => ({ now: toMs(instant(text)), zone: ZONE, weekStart: 1 });
const said = (text: string) => snoozeChoices(at(text)).map(({ label, value }) => `${label}: ${value}`);

test('snooze offers later today, tomorrow at nine and Monday at nine', () => {
  expect(said('2026-11-24T08:10:00Z')).toEqual([
    'Later today: 2026-11-24T11:30:00.000Z',
    'Tomorrow: 2026-11-25T08:00:00.000Z',
    'Next Monday: 2026-11-30T08:00:00.000Z',
  ]);
});

test('in the evening there is no later today, and on Sunday tomorrow is Monday', () => {
  expect(said('2026-11-22T19:00:00Z')).toEqual(['Tomorrow: 2026-11-23T08:00:00.000Z']);
});

test('nine in the morning is nine across a change of clocks', () => {
  expect(said('2026-10-24T20:00:00Z')[0]).toBe('Tomorrow: 2026-10-25T08:00:00.000Z');
});

test('rescheduling and what follows are days, not moments', () => {
  expect(rescheduleChoices(at('2026-11-25T08:00:00Z')).map(({ value }) => value)).toEqual([
    { on: '2026-11-25' },
    { on: '2026-11-26' },
    { on: '2026-11-30' },
    null,
  ]);
  expect(followUpChoices(at('2026-11-25T08:00:00Z')).map(({ value }) => value.on)).toEqual([
    '2026-11-26',
    '2026-11-28',
    '2026-11-30',
  ]);
});

test('who was not reached on a Friday is tried again on the next day that is worked on', () => {
  const friday = { ...at('2026-11-27T08:00:00Z'), workDays: [1, 2, 3, 4, 5] };
  expect(followUpChoices(friday)[0]).toMatchObject({
    label: 'Next working day',
    value: { on: '2026-11-30' },
  });
});

test('where weeks begin on Sunday, next week is the first day of it that is worked on', () => {
  const saturday = { ...at('2026-11-28T08:00:00Z'), weekStart: 7, workDays: [1, 2, 3, 4, 5] };
  expect(rescheduleChoices(saturday)[2]?.value).toEqual({ on: '2026-11-30' });
  expect(followUpChoices(saturday)[2]?.value).toEqual({ on: '2026-11-30' });
});

test('what is put off to tomorrow comes back when one’s day begins', () => {
  const early = { ...at('2026-11-24T08:10:00Z'), workFrom: 450 };
  expect(snoozeChoices(early)[1]?.value).toBe('2026-11-25T06:30:00.000Z');
});

test('who was not reached is tried again; a booked meeting is a meeting', () => {
  expect(followUpOf(aRow({ outcome: 'no_answer' }))).toMatchObject({
    type: 'call',
    subject: 'Discovery call',
  });
  expect(followUpOf(aRow({ outcome: 'meeting_booked' }))).toMatchObject({
    type: 'meeting',
    subject: 'Meeting with Priya Raman',
  });
  expect(followUpOf(aRow({ outcome: 'connected' }))).toMatchObject({
    type: 'call',
    subject: 'Call Priya Raman',
  });
  expect(subjectFor('task', null)).toBe('Task');
});
