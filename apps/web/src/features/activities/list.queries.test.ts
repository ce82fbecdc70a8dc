import type { ActivityRow } from '@daybook/shared/activities/activity';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../shared/api/query-client.ts';
import { type ActivityList, activityList, listKey, noteSight, readMore } from './list.queries.ts';
import { rowsOf } from './list-pages.ts';
import { aList, aRow, on } from './testing-rows.ts';

const COUNTS = {
  overdue: 0,
  today: 6,
  upcoming: 0,
  someday: 0,
  open: 6,
  snoozed: 0,
  doneToday: 0,
  nextWake: null,
};

let asked: URL[] = [];
let rows: ActivityRow[] = [];

/** A server that pages by two rows; a cursor is the place behind a row. */
const serve = (input: string): Response => {
  const url = new URL(input, 'http://daybook.example');
  asked.push(url);
  const get = (name: string) => url.searchParams.get(name);
  const from = Number(get('cursor') ?? 0);
  const until = Number(get('until') ?? rows.length);
  const items = rows.slice(from, Math.min(from + 2, until));
  const end = from + items.length;
  const page = { items, cursor: end < until && items.length === 2 ? String(end) : null };
  const day = { today: '2026-11-23', zone: 'Europe/Zurich', counts: COUNTS, nextTimed: null, done: [] };
  return Response.json(url.pathname.endsWith('/today') ? { ...day, ...page } : page);
};

beforeEach(() => {
  asked = [];
  rows = [1, 2, 3, 4, 5, 6].map((n) => aRow({ subject: `Row ${n}`, due: on('2026-11-23') }));
  vi.stubGlobal('fetch', async (input: string) => serve(input));
});
afterEach(() => vi.unstubAllGlobals());

const address = aList();
const paths = () =>
  asked.map(
    ({ pathname, searchParams }) =>
      `${pathname.split('/').at(-1)} ${searchParams.get('cursor') ?? 0}-${searchParams.get('until') ?? ''}`,
  );

const open = async () => {
  const client = createQueryClient(() => undefined);
  await client.fetchQuery(activityList(client, address));
  const shown = () =>
    rowsOf(client.getQueryData<ActivityList>(listKey(address))?.pages ?? []).map((row) => row.subject);
  return {
    client,
    shown,
    refetch: () => client.fetchQuery({ ...activityList(client, address), staleTime: 0 }),
  };
};

test('the day comes with one request, its counts and its first rows', async () => {
  const { client, shown } = await open();
  expect(paths()).toEqual(['today 0-']);
  expect(shown()).toEqual(['Row 1', 'Row 2']);
  expect(client.getQueryData(['activities', 'counts', 'me'])).toEqual(COUNTS);
});

test('reading on asks once, however often one scrolls to the end meanwhile', async () => {
  const { client, shown } = await open();
  await Promise.all([readMore(client, address), readMore(client, address)]);
  expect(paths()).toEqual(['today 0-', 'activities 2-']);
  expect(shown()).toEqual(['Row 1', 'Row 2', 'Row 3', 'Row 4']);
});

test('of a list read far, only what is in sight is read again; the rest once it comes into sight', async () => {
  const { client, shown, refetch } = await open();
  await readMore(client, address);
  await readMore(client, address);
  noteSight(client, address, 2, 3);
  asked = [];
  rows = rows.map((row) => ({ ...row, subject: `${row.subject} again` }));

  await refetch();
  expect(paths()).toEqual(['today 0-', 'activities 2-4']);
  expect(shown()).toEqual(['Row 1', 'Row 2', 'Row 3 again', 'Row 4 again', 'Row 5', 'Row 6']);

  asked = [];
  noteSight(client, address, 4, 5);
  await vi.waitFor(() => expect(shown().slice(4)).toEqual(['Row 5 again', 'Row 6 again']));
  expect(paths()).toEqual(['today 0-', 'activities 4-']);
});
