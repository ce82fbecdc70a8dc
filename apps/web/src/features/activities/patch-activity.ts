import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { dayAt, type EpochMs, toMs } from '@daybook/shared/kernel/time';
import type { QueryClient } from '@tanstack/react-query';
import { now } from '../../shared/lib/clock.ts';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { activityQuery, type Whose, whoseOfKey } from './activities.queries.ts';
import { belongs, type Moment } from './belongs.ts';
import { recounted } from './count-changes.ts';
import type { ActivityList, DaySummary } from './list.queries.ts';
import type { ListAddress } from './list-address.ts';
import { orderOf } from './list-order.ts';
import { findRow, rowsOf, withChangedRow, withoutRow } from './list-pages.ts';
import { daysAt } from './owner-days.ts';
import { showInRecordLists } from './patch-record-lists.ts';

export const momentNow = (): Moment => {
  const { userId, zone } = currentPreferences();
  const at = now();
  return { now: at, dayIn: daysAt(at), myId: userId, myZone: zone };
};

/** A row before and after; null for one that was not there yet, or is not there any more. */
export interface RowChange {
  readonly before: ActivityRow | null;
  readonly after: ActivityRow | null;
}

const isCounted = (row: ActivityRow | null, { owner, team }: Whose, myId: string): boolean =>
  row !== null && team === null && (owner === 'all' || row.owner.id === (owner === 'me' ? myId : owner));

const recount = (counts: ActivityCounts, { before, after }: RowChange, whose: Whose, moment: Moment) =>
  recounted(
    counts,
    isCounted(before, whose, moment.myId) ? before : null,
    isCounted(after, whose, moment.myId) ? after : null,
    moment,
  );

const isDoneToday = (row: ActivityRow | null, { dayIn }: Moment): row is ActivityRow =>
  row?.status === 'done' &&
  row.completedAt !== null &&
  dayAt(toMs(row.completedAt), row.owner.zone) === dayIn(row.owner.zone);

const doneOf = (
  done: readonly ActivityRow[],
  id: string,
  after: ActivityRow | null,
  mine: boolean,
  moment: Moment,
) => {
  const others = done.filter((row) => row.id !== id);
  if (!mine || !isDoneToday(after, moment)) return others.length === done.length ? done : others;
  return [after, ...others].toSorted((a, b) => ((a.completedAt ?? '') < (b.completedAt ?? '') ? 1 : -1));
};

/** When it is today and still to come; undefined where it is not. A list has very many rows: the day is asked first. */
const comesAt = ({ due, dueDay, owner }: ActivityRow, { now: at, dayIn }: Moment): EpochMs | undefined => {
  if (dueDay !== dayIn(owner.zone) || due === null || !('at' in due)) return undefined;
  const time = toMs(due.at);
  return time >= at ? time : undefined;
};

/** The first row of today whose time is still to come; what was so before stays so where the change is another's. */
const nextTimedOf = (
  { nextTimed }: DaySummary,
  rows: readonly ActivityRow[],
  { before, after }: RowChange,
  moment: Moment,
): ActivityRow | null => {
  const isAbout = nextTimed !== null && nextTimed.id === (after ?? before)?.id;
  const time = after?.status === 'open' ? comesAt(after, moment) : undefined;
  if (!isAbout && time === undefined) return nextTimed;
  return rows.find((row) => comesAt(row, moment) !== undefined) ?? null;
};

const summaryOf = (
  day: DaySummary,
  address: ListAddress,
  rows: readonly ActivityRow[],
  change: RowChange,
  moment: Moment,
): DaySummary => {
  const id = change.after?.id ?? change.before?.id ?? '';
  const mine = isCounted(change.after, address, moment.myId);
  return {
    zone: day.zone,
    counts: recount(day.counts, change, address, moment),
    done: doneOf(day.done, id, change.after, mine || day.done.some((row) => row.id === id), moment),
    nextTimed: nextTimedOf(day, rows, change, moment),
  };
};

const changedList = (
  list: ActivityList,
  address: ListAddress,
  change: RowChange,
  moment: Moment,
): ActivityList => {
  const { before, after } = change;
  const id = after?.id ?? before?.id ?? '';
  const known = findRow(list.pages, id);
  const stays = after !== null && belongs(after, address, moment, known !== undefined);
  const pages = stays
    ? // What only this list's columns ask for is as it was until the list is read again.
      withChangedRow(list.pages, known?.more ? { ...after, more: known.more } : after, orderOf(address))
    : withoutRow(list.pages, id);
  return { pages, day: list.day && summaryOf(list.day, address, rowsOf(pages), change, moment) };
};

/** What is being read would come back without what is about to be shown. */
const stopReading = (client: QueryClient, id: string): void => {
  void client.cancelQueries({
    predicate: ({ queryKey: [resource, kind] }) => resource === 'activities' && kind !== 'one',
  });
  // Read for the first time it goes on: nobody would ask for it again.
  void client.cancelQueries({
    queryKey: activityQuery(id).queryKey,
    exact: true,
    predicate: ({ state }) => state.data !== undefined,
  });
};

/** Shows a change of one activity wherever it is on screen: in every list that was read, in the counts and by itself. */
export const showChange = (client: QueryClient, change: RowChange): void => {
  const moment = momentNow();
  const { before, after } = change;
  const id = (after ?? before)?.id ?? '';
  stopReading(client, id);
  for (const [key, list] of client.getQueriesData<ActivityList>({ queryKey: ['activities', 'list'] })) {
    if (list) client.setQueryData(key, changedList(list, key[2] as ListAddress, change, moment));
  }
  for (const [key, counts] of client.getQueriesData<ActivityCounts>({ queryKey: ['activities', 'counts'] })) {
    if (counts) client.setQueryData(key, recount(counts, change, whoseOfKey(String(key[2])), moment));
  }
  showInRecordLists(client, id, after);
  if (after)
    client.setQueryData<Activity>(
      activityQuery(after.id).queryKey,
      (known) => known && { ...known, ...after },
    );
};
