import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { dayAt } from '@daybook/shared/kernel/time';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../shared/api/query-client.ts';
import { now } from '../../shared/lib/clock.ts';
import { setPreferences } from '../../shared/lib/preferences.state.ts';
import { deedToUndo } from '../../shared/operations/deeds.ts';
import { useToastStore } from '../../shared/ui/toast.state.ts';
import { perform } from './act.ts';
import { activityCounts, send } from './activities.queries.ts';
import { type ActivityList, listKey } from './list.queries.ts';
import { rowsOf } from './list-pages.ts';
import { completed } from './predict.ts';
import { aList, aRow, ME, ZONE } from './testing-rows.ts';

const COUNTS: ActivityCounts = {
  overdue: 0,
  today: 1,
  upcoming: 0,
  someday: 0,
  open: 1,
  snoozed: 0,
  doneToday: 0,
  nextWake: null,
};
const address = aList({ view: 'open' });

let answer: () => Response = () => Response.json({});

beforeEach(() => {
  setPreferences({ userId: ME, locale: 'en-GB', zone: ZONE, weekStart: 1 });
  useToastStore.setState({ toasts: [] });
  vi.stubGlobal('fetch', async () => answer());
});
afterEach(() => vi.unstubAllGlobals());

const stage = (row: ActivityRow) => {
  const client = createQueryClient(() => undefined);
  client.setQueryData<ActivityList>(listKey(address), {
    pages: [{ start: null, end: null, rows: [row], stale: false }],
    day: null,
  });
  client.setQueryData(activityCounts().queryKey, COUNTS);
  const complete = () =>
    perform(
      { client, undo: () => undefined },
      {
        before: row,
        prediction: completed(row, {}, now()),
        send: () => send.complete(row.id, {}),
        said: `Completed “${row.subject}”`,
      },
    );
  return {
    complete,
    shown: () => rowsOf(client.getQueryData<ActivityList>(listKey(address))?.pages ?? []).map(({ id }) => id),
    counts: () => client.getQueryData(activityCounts().queryKey),
  };
};

const todays = () => aRow({ due: { on: dayAt(now(), ZONE) } });
const messages = () => useToastStore.getState().toasts.map(({ text }) => text);

test('what is done is on the screen before the server has answered', async () => {
  const row = todays();
  const { complete, shown, counts } = stage(row);
  const done: Partial<Activity> = { ...row, status: 'done' };
  answer = () => Response.json({ activity: done, operationId: 'one' });
  const sent = complete();
  expect(shown()).toEqual([]);
  expect(counts()).toMatchObject({ today: 0, doneToday: 1 });
  expect(await sent).toMatchObject({ operationId: 'one' });
  expect(messages()).toEqual([`Completed “${row.subject}”`]);
});

test('refused, it is as it was, and the reason is said with who was faster', async () => {
  const row = todays();
  const { complete, shown, counts } = stage(row);
  answer = () =>
    Response.json(
      {
        code: 'activity.already-completed',
        status: 409,
        facts: { by: 'Ben Adeyemi', at: '2026-11-23T09:42:00.000Z' },
      },
      { status: 409 },
    );
  expect(await complete()).toBeUndefined();
  expect(shown()).toEqual([row.id]);
  expect(counts()).toEqual(COUNTS);
  expect(messages()).toEqual([`Ben Adeyemi completed “${row.subject}” at 10:42.`]);
});

test('taken back by its key, it is not said to be done, nor offered for undo again', async () => {
  const row = todays();
  const { complete } = stage(row);
  answer = () => Response.json({ activity: { ...row, status: 'done' }, operationId: 'one' });
  await complete();
  deedToUndo(undefined)?.back();
  expect(messages()).toEqual([]);
});

test('what is no longer there goes from the screen', async () => {
  const row = todays();
  const { complete, shown } = stage(row);
  answer = () =>
    Response.json(
      { code: 'thing.not-found', status: 404, detail: 'This activity is not there any more.' },
      { status: 404 },
    );
  await complete();
  expect(shown()).toEqual([]);
  expect(messages()).toEqual(['This activity is not there any more.']);
});
