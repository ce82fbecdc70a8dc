import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMinute, useToday } from '../../shared/lib/clock.ts';
import { useFormats, usePreferences } from '../../shared/lib/preferences.state.ts';
import { activityCounts } from './activities.queries.ts';
import { fits } from './belongs.ts';
import { type DayContext, groupRows, type RowGroup, runsFor } from './grouping.ts';
import { type ActivityList, activityList, type DaySummary, noteSight, readMore } from './list.queries.ts';
import type { ListAddress } from './list-address.ts';
import { nextPlace, rowsOf } from './list-pages.ts';
import { type DayIn, daysAt, stillHolds } from './owner-days.ts';

const NO_ROWS: readonly ActivityRow[] = [];
const NO_PAGES: ActivityList['pages'] = [];

export interface ListView {
  readonly groups: readonly RowGroup[];
  readonly context: DayContext;
  /** Ids in the order in which they stand. */
  readonly keys: readonly string[];
  readonly find: (id: string) => ActivityRow | undefined;
  readonly counts: ActivityCounts | null;
  readonly day: DaySummary | null;
  /** Nothing of it has been read yet. */
  readonly isPending: boolean;
  /** Why it could not be read. */
  readonly error: unknown;
  /** Why reading on failed. */
  readonly moreError: unknown;
  readonly retry: () => void;
  readonly onMore: (() => void) | undefined;
  readonly onSight: (from: number, to: number) => void;
}

const useDone = (address: ListAddress, day: DaySummary | null, complete: boolean) => {
  const { userId, zone } = usePreferences();
  return useMemo(() => {
    if (day === null || !complete) return NO_ROWS;
    const moment = { now: 0, dayIn: daysAt(0), myId: userId, myZone: zone };
    return day.done.filter((row) => fits(row, address, moment, address.team !== null));
  }, [day, complete, address, userId, zone]);
};

/** The days in the zones of all owners: another function once one of them has another day. */
const useDayIn = (): DayIn => {
  const minute = useMinute();
  const [days, setDays] = useState(() => daysAt(minute));
  const holds = stillHolds(days, minute);
  const current = useMemo(() => (holds ? days : daysAt(minute)), [holds, days, minute]);
  if (current !== days) setDays(() => current);
  return current;
};

/** Reads on as one scrolls; what failed can be tried again. */
const useReadingOn = (address: ListAddress, more: boolean) => {
  const client = useQueryClient();
  const [moreError, setMoreError] = useState<unknown>();
  const read = useCallback(() => {
    setMoreError(undefined);
    readMore(client, address).catch(setMoreError);
  }, [client, address]);
  return { moreError, readOn: read, onMore: more && moreError === undefined ? read : undefined };
};

/** The list at an address as it is shown: in groups, by the current day, as far as it has been read. */
export const useListView = (address: ListAddress): ListView => {
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(activityList(client, address));
  const counted = useQuery({ ...activityCounts(address), enabled: address.view !== 'today' });
  const formats = useFormats();
  const { weekStart } = usePreferences();
  const dayIn = useDayIn();
  const pages = data?.pages ?? NO_PAGES;
  const rows = rowsOf(pages);
  const complete = data !== undefined && nextPlace(pages) === null;
  const day = data?.day ?? null;
  const counts = day?.counts ?? counted.data ?? null;
  const done = useDone(address, day, complete);
  const { moreError, readOn, onMore } = useReadingOn(address, data !== undefined && !complete);

  const context = useMemo(() => ({ formats, dayIn, weekStart }), [formats, dayIn, weekStart]);
  const runsAt = useMemo(() => runsFor(address, context), [address, context]);
  const groups = useMemo(
    () =>
      groupRows(
        pages.map((page) => page.rows),
        done,
        address,
        runsAt,
        { counts, complete },
      ),
    [pages, done, address, runsAt, counts, complete],
  );
  const keys = useMemo(() => ([] as readonly string[]).concat(...groups.map(({ ids }) => ids)), [groups]);

  const ownersToday = useToday(day?.zone ?? formats.zone);
  const shownDay = useRef(ownersToday);
  useEffect(() => {
    if (shownDay.current === ownersToday) return;
    shownDay.current = ownersToday;
    void client.invalidateQueries({ queryKey: ['activities'] });
  }, [client, ownersToday]);

  const find = useCallback(
    (id: string) => rows.find((row) => row.id === id) ?? done.find((row) => row.id === id),
    [rows, done],
  );
  const headings = groups.length;
  const onSight = useCallback(
    (from: number, to: number) => noteSight(client, address, Math.max(0, from - headings), to),
    [client, address, headings],
  );
  return {
    groups,
    context,
    keys,
    find,
    counts,
    day,
    isPending,
    error: data === undefined ? error : null,
    moreError,
    retry: data === undefined ? () => void refetch() : readOn,
    onMore,
    onSight,
  };
};
