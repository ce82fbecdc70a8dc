import type { ActivityRow } from '@daybook/shared/activities/activity';
import { expect, test } from 'vitest';
import { type DayContext, groupRows as group, type Known, runsFor } from './grouping.ts';
import { daysAt } from './owner-days.ts';
import { aList, aRow, at, formats, instant, NOW, on } from './testing-rows.ts';

const context: DayContext = { formats, dayIn: daysAt(NOW), weekStart: 1 };
const ALL: Known = { counts: null, complete: true };

const groupRows = (
  rows: readonly ActivityRow[],
  done: readonly ActivityRow[],
  address: ReturnType<typeof aList>,
  day: DayContext,
  known = ALL,
) => group([rows], done, address, runsFor(address, day), known);

const COUNTS = {
  overdue: 3,
  today: 9,
  upcoming: 64,
  someday: 2,
  open: 142,
  snoozed: 1,
  doneToday: 7,
  nextWake: null,
};

const titles = (
  rows: readonly ActivityRow[],
  given: Parameters<typeof aList>[0] = {},
  more: Partial<DayContext> = {},
) =>
  groupRows(rows, [], aList(given), { ...context, ...more }).map(
    ({ title, rows: held }) => `${title}: ${held.length}`,
  );

test('T-17, T-18: overdue comes first and late, then today', () => {
  const rows = [
    aRow({ due: on('2026-11-19') }),
    aRow({ due: on('2026-11-22') }),
    aRow(),
    aRow({ due: at('2026-11-23T13:30:00Z') }),
  ];
  const groups = groupRows(rows, [], aList(), context);
  expect(groups.map(({ title, late, rows: held }) => [title, late, held.length])).toEqual([
    ['Overdue', true, 2],
    ['Today', false, 2],
  ]);
});

test('what was done today stands after what is still to do, and is not counted as such', () => {
  const done = aRow({ status: 'done', completedAt: instant('2026-11-23T07:20:00Z') });
  const [today] = groupRows([aRow()], [done], aList(), context);
  expect(today?.rows.map((row) => row.status)).toEqual(['open', 'done']);
  expect(today?.count).toBe(1);
});

test('a finished day still shows what was done', () => {
  const done = aRow({ status: 'done', completedAt: instant('2026-11-23T07:20:00Z') });
  expect(groupRows([], [done], aList(), context).map(({ title, count }) => [title, count])).toEqual([
    ['Today', 0],
  ]);
});

test('counts come from the server while the list is not filtered, for only it knows what has not been read', () => {
  const rows = [aRow({ due: on('2026-11-19') }), aRow()];
  const counted = (given: Parameters<typeof aList>[0]) =>
    groupRows(rows, [], aList(given), context, { counts: COUNTS, complete: false }).map(({ count }) => count);
  expect(counted({})).toEqual([3, 9]);
  expect(counted({ types: ['call'] })).toEqual([null, null]);
});

test('T-16: upcoming goes by tomorrow, each day of this week, then by week', () => {
  const days = [
    '2026-11-24',
    '2026-11-25',
    '2026-11-29',
    '2026-11-30',
    '2026-12-04',
    '2026-12-07',
    '2027-01-05',
  ];
  expect(
    titles(
      days.map((one) => aRow({ due: on(one) })),
      { view: 'upcoming' },
    ),
  ).toEqual([
    'Tomorrow: 1',
    'Wednesday 25 November: 1',
    'Sunday 29 November: 1',
    'Next week: 2',
    'Week of Monday 7 December: 1',
    'Week of Monday, 4 January 2027: 1',
  ]);
});

test('a week that begins on Sunday ends on Saturday', () => {
  const rows = ['2026-11-28', '2026-11-29'].map((one) => aRow({ due: on(one) }));
  expect(titles(rows, { view: 'upcoming' }, { weekStart: 7 })).toEqual([
    'Saturday 28 November: 1',
    'Next week: 1',
  ]);
});

test('all open activities go through overdue, today, what comes and someday', () => {
  const rows = [
    aRow({ due: on('2026-11-20') }),
    aRow(),
    aRow({ due: on('2026-11-24') }),
    aRow({ due: null }),
  ];
  expect(titles(rows, { view: 'open' })).toEqual(['Overdue: 1', 'Today: 1', 'Tomorrow: 1', 'Someday: 1']);
});

test('in a team, each activity stands where its owner’s day puts it', () => {
  const owner = { id: 'b', name: 'Ben Adeyemi', zone: 'Pacific/Kiritimati' };
  const evening = { ...context, dayIn: daysAt(Date.parse('2026-11-23T12:00:00Z')) };
  const groups = groupRows([aRow(), aRow({ owner })], [], aList({ team: 't' }), evening);
  expect(groups.map(({ title, rows }) => [title, rows[0]?.owner.name])).toEqual([
    ['Overdue', 'Ben Adeyemi'],
    ['Today', 'Nora Okafor'],
  ]);
});

test('done activities are under the day they were done on', () => {
  const done = (when: string) => aRow({ status: 'done', completedAt: instant(when) });
  const rows = [done('2026-11-23T07:00:00Z'), done('2026-11-22T10:00:00Z'), done('2026-11-20T23:30:00Z')];
  expect(titles(rows, { view: 'done' })).toEqual(['Today: 1', 'Yesterday: 1', 'Saturday 21 November: 1']);
});

test('T-19: sorted by something else, the list is headed by that', () => {
  expect(titles([aRow(), aRow({ type: 'email' })], { sort: 'type' })).toEqual(['Call: 1', 'Email: 1']);
  expect(titles([aRow({ priority: 'high' })], { sort: 'priority' })).toEqual(['High priority: 1']);
  expect(titles([aRow({ account: null })], { sort: 'account' })).toEqual(['Without an account: 1']);
});
