import { dayAt } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import { emptyValues, problemsOf, toNewActivity } from './new-activity.ts';
import { NOW, ZONE } from './testing-rows.ts';

const context = { zone: ZONE, now: NOW, today: dayAt(NOW, ZONE) };
const sent = (given: Parameters<typeof emptyValues>[1]) =>
  toNewActivity(emptyValues(context.today, { subject: ' Call Mia ', ...given }), 'id', context);

test('T-27: an activity is named by its subject, and is due on a day, at a moment, or never', () => {
  expect(sent({ type: 'call' })).toMatchObject({ subject: 'Call Mia', due: { on: '2026-11-23' } });
  expect(sent({ day: '2026-11-24' as never, time: '09:30' }).due).toEqual({ at: '2026-11-24T08:30:00.000Z' });
  expect(sent({ day: null }).due).toBeNull();
  expect(sent({ day: null, time: '14:00' }).due).toEqual({ at: '2026-11-23T13:00:00.000Z' });
});

test('only the fields of its kind are sent', () => {
  const all = { location: 'Room 4.1', phone: '+41 44', time: '14:00', end: '15:30' };
  expect(sent({ type: 'meeting', ...all })).toMatchObject({
    location: 'Room 4.1',
    endAt: '2026-11-23T14:30:00.000Z',
  });
  expect(sent({ type: 'meeting', ...all })).not.toHaveProperty('phone');
  expect(sent({ type: 'call', ...all })).toMatchObject({ phone: '+41 44' });
  expect(sent({ type: 'call', ...all })).not.toHaveProperty('outcome');
});

test('an end before the start is after midnight', () => {
  expect(sent({ type: 'lunch', time: '22:00', end: '01:00' })).toMatchObject({
    endAt: '2026-11-24T00:00:00.000Z',
  });
});

test('Z-16: a call that has happened is written down as done, with its outcome', () => {
  const call = sent({ type: 'call', done: true, outcome: 'connected' });
  expect(call).toMatchObject({ completedAt: '2026-11-23T08:00:00.000Z', outcome: 'connected' });
  expect(call).not.toHaveProperty('due');
  expect(sent({ type: 'call', done: true, day: '2026-11-20' as never, time: '16:00' }).completedAt).toBe(
    '2026-11-20T15:00:00.000Z',
  );
  expect(sent({ type: 'call', done: true, time: '23:00' }).completedAt).toBe('2026-11-23T08:00:00.000Z');
});

test('T-87: a note is written down, never due', () => {
  expect(sent({ type: 'note' })).not.toHaveProperty('due');
  expect(sent({ type: 'note' }).completedAt).toBe('2026-11-23T08:00:00.000Z');
});

test('a note without a subject is called by the first line of its text, and by what one reads of it', () => {
  const notes = '\n Met @[Ben Adler](user:0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10) at the fair \nHe liked it.';
  expect(sent({ type: 'note', subject: ' ', notes })).toMatchObject({
    subject: 'Met @Ben Adler at the fair',
    notes,
  });
  expect(sent({ type: 'note', notes }).subject).toBe('Call Mia');
  expect(sent({ type: 'note', subject: '', notes: 'a'.repeat(500) }).subject).toBe(`${'a'.repeat(120)}…`);
  const note = emptyValues(context.today, { type: 'note', notes });
  expect(problemsOf(note)).toEqual({});
  expect(problemsOf({ ...note, notes: ' \n' })).toEqual({ subject: 'Write what it is about.' });
  expect(problemsOf({ ...note, type: 'call' })).toEqual({ subject: 'Write what it is about.' });
});

test('what is missing is said beside its field', () => {
  expect(problemsOf(emptyValues(context.today))).toEqual({ subject: 'Write what it is about.' });
  expect(
    problemsOf(emptyValues(context.today, { subject: 'Lunch', type: 'lunch', end: '13:00' })),
  ).toHaveProperty('end');
});
