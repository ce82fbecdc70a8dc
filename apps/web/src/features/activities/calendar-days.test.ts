import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { blocksOf, daysShown, endedBy, isTimed, movedBy, type Timed } from './calendar-days.ts';
import { aRow, instant } from './testing-rows.ts';

const ZURICH = 'Europe/Zurich';
const day = (text: string) => text as LocalDate;
const entry = (at: string, end: string | null = null): Timed => {
  const made: CalendarEntry = {
    ...aRow({ due: { at: instant(at) } }),
    endAt: end === null ? null : instant(end),
  };
  if (!isTimed(made)) throw new Error('It has a time.');
  return made;
};
const places = (entries: readonly CalendarEntry[], on: string, zone = ZURICH) =>
  blocksOf(entries, day(on), zone).map(({ from, to, lane, lanes }) => ({ from, to, lane, lanes }));

test('a week begins on the day it does for the viewer', () => {
  expect(daysShown('week', day('2026-11-25'), 7).at(0)).toBe('2026-11-22');
  expect(daysShown('week', day('2026-11-25'), 1)).toHaveLength(7);
  expect(daysShown('day', day('2026-11-25'), 1)).toEqual(['2026-11-25']);
});

describe('where appointments stand in a day', () => {
  test('at their time on the wall, also on the days of 23 and 25 hours', () => {
    const nine = [entry('2026-03-29T07:00:00Z', '2026-03-29T08:00:00Z')];
    expect(places(nine, '2026-03-29')).toEqual([{ from: 540, to: 600, lane: 0, lanes: 1 }]);
    const late = [entry('2026-10-25T08:00:00Z', '2026-10-25T09:00:00Z')];
    expect(places(late, '2026-10-25')).toEqual([{ from: 540, to: 600, lane: 0, lanes: 1 }]);
  });

  test('side by side where they overlap, and with all the room where they do not', () => {
    const three = [
      entry('2026-11-25T08:00:00Z', '2026-11-25T10:00:00Z'),
      entry('2026-11-25T08:30:00Z', '2026-11-25T09:00:00Z'),
      entry('2026-11-25T09:00:00Z', '2026-11-25T09:30:00Z'),
      entry('2026-11-25T12:00:00Z'),
    ];
    expect(places(three, '2026-11-25').map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [1, 2],
      [0, 1],
    ]);
  });

  test('on both days where they go over midnight', () => {
    const night = [entry('2026-11-25T22:00:00Z', '2026-11-26T01:00:00Z')];
    expect(places(night, '2026-11-25')).toEqual([{ from: 1380, to: 1440, lane: 0, lanes: 1 }]);
    expect(places(night, '2026-11-26')).toEqual([{ from: 0, to: 120, lane: 0, lanes: 1 }]);
    expect(places(night, '2026-11-27')).toEqual([]);
  });
});

describe('moving', () => {
  test('keeps the time on the wall over a change of the clock, and the length', () => {
    const saturday = entry('2026-03-28T09:00:00Z', '2026-03-28T10:00:00Z');
    expect(movedBy(saturday, { days: 1, minutes: 0 }, ZURICH)).toEqual({
      due: { at: '2026-03-29T08:00:00.000Z' },
      endAt: '2026-03-29T09:00:00.000Z',
    });
  });

  test('into the hour that is skipped goes to the hour after it', () => {
    const saturday = entry('2026-03-28T01:30:00Z');
    expect(movedBy(saturday, { days: 1, minutes: 0 }, ZURICH).due).toEqual({
      at: '2026-03-29T01:30:00.000Z',
    });
  });

  test('stays within its day, and an end after its start', () => {
    const late = entry('2026-11-25T22:45:00Z', '2026-11-25T23:15:00Z');
    expect(movedBy(late, { days: 0, minutes: 60 }, ZURICH).due).toEqual({ at: '2026-11-25T22:45:00.000Z' });
    expect(endedBy(late, -120).endAt).toBe('2026-11-25T23:00:00.000Z');
    expect(endedBy(late, 15).endAt).toBe('2026-11-25T23:30:00.000Z');
  });
});
