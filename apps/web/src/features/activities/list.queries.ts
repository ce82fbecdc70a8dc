import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts, Today } from '@daybook/shared/activities/activity-list';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { activityCounts, whoseQuery } from './activities.queries.ts';
import { addressQuery, countFilters, type ListAddress } from './list-address.ts';
import {
  allStale,
  appended,
  type ListPage,
  type ListPages,
  nextPlace,
  type PageAnswer,
  pagesBetween,
  refreshed,
} from './list-pages.ts';

/** What stands around the rows of a day. */
export interface DaySummary {
  /** The owner's zone, whose day it is; of several owners the viewer's. */
  readonly zone: string;
  readonly counts: ActivityCounts;
  readonly nextTimed: ActivityRow | null;
  /** Completed today, last first. */
  readonly done: readonly ActivityRow[];
}

/** A list as far as it has been read. */
export interface ActivityList {
  readonly pages: ListPages;
  /** Of the list of today; null of others. */
  readonly day: DaySummary | null;
}

const NEXT_ROWS = 200;

export const listKey = (address: ListAddress) => ['activities', 'list', address] as const;

const readPage = (
  address: ListAddress,
  { start, end }: Pick<ListPage, 'start' | 'end'>,
  signal?: AbortSignal,
  limit = NEXT_ROWS,
): Promise<PageAnswer> => {
  const bounds = { ...(start !== null && { cursor: start }), ...(end !== null && { until: end }) };
  const query = { ...addressQuery(address), view: address.view, limit: String(limit), ...bounds };
  return answer(api.activities.$get({ query }, { init: { ...(signal && { signal }) } }));
};

const readDay = (address: ListAddress, signal: AbortSignal): Promise<Today> =>
  answer(api.activities.today.$get({ query: whoseQuery(address) }, { init: { signal } }));

/** Whether the answer for a whole day has this list's first rows. */
const isPlainDay = (address: ListAddress): boolean =>
  address.view === 'today' && address.sort === 'due' && countFilters(address) === 0;

/** Places of a list that are in sight, by the list; the pages that hold them are read again when something changed. */
const inSight = new WeakMap<QueryClient, Map<string, readonly [number, number]>>();
const nameOf = (address: ListAddress): string => JSON.stringify(address);

const sightOf = (client: QueryClient, address: ListAddress): readonly [number, number] =>
  inSight.get(client)?.get(nameOf(address)) ?? [0, 50];

/** Told by the list on screen; reads again what has come into sight and may be old. */
export const noteSight = (client: QueryClient, address: ListAddress, first: number, last: number): void => {
  const sights = inSight.get(client) ?? new Map();
  inSight.set(client, sights.set(nameOf(address), [first, last]));
  const pages = client.getQueryData<ActivityList>(listKey(address))?.pages ?? [];
  if (pagesBetween(pages, first, last).some((page) => page.stale)) {
    void client.refetchQueries({ queryKey: listKey(address), exact: true }, { cancelRefetch: false });
  }
};

const firstRead = async (address: ListAddress, day: Today | null, signal: AbortSignal): Promise<ListPages> =>
  appended(
    [],
    day !== null && isPlainDay(address)
      ? day
      : await readPage(address, { start: null, end: null }, signal, 50),
  );

/** Reads the pages in sight again and leaves the others for when they come into sight. */
const readAgain = async (
  client: QueryClient,
  address: ListAddress,
  day: Today | null,
  signal: AbortSignal,
): Promise<ListPages> => {
  const known = () => client.getQueryData<ActivityList>(listKey(address))?.pages ?? [];
  const whole = known().length === 1 && known()[0]?.end === null;
  if (whole && day !== null && isPlainDay(address)) return refreshed(known(), null, day);
  const wanted = pagesBetween(known(), ...sightOf(client, address));
  const answers = await Promise.all(
    wanted.map(async (page) => ({ page, read: await readPage(address, page, signal) })),
  );
  return answers.reduce((pages, { page, read }) => refreshed(pages, page.start, read), allStale(known()));
};

const readList = async (
  client: QueryClient,
  address: ListAddress,
  signal: AbortSignal,
): Promise<ActivityList> => {
  const day = address.view === 'today' ? await readDay(address, signal) : null;
  if (day !== null) client.setQueryData(activityCounts(address).queryKey, day.counts);
  const before = client.getQueryData<ActivityList>(listKey(address));
  const pages =
    before === undefined || before.pages.length === 0
      ? await firstRead(address, day, signal)
      : await readAgain(client, address, day, signal);
  return {
    pages,
    day: day && { zone: day.zone, counts: day.counts, nextTimed: day.nextTimed, done: day.done },
  };
};

/** The list at an address, from its top as far as it has been read. */
export const activityList = (client: QueryClient, address: ListAddress) =>
  queryOptions({
    queryKey: listKey(address),
    queryFn: ({ signal }) => readList(client, address, signal),
    // Rows that are as they were are kept as the same objects already, page by page.
    structuralSharing: false,
  });

const reading = new WeakMap<QueryClient, Map<string, Promise<void>>>();

const readNext = async (client: QueryClient, address: ListAddress): Promise<void> => {
  const start = nextPlace(client.getQueryData<ActivityList>(listKey(address))?.pages ?? []);
  if (start === null) return;
  const next = await readPage(address, { start, end: null });
  client.setQueryData<ActivityList>(listKey(address), (now) =>
    // The list may have been read anew meanwhile: what was asked for then begins elsewhere.
    now && nextPlace(now.pages) === start ? { ...now, pages: appended(now.pages, next) } : now,
  );
};

/** Reads on where the list ends, once at a time. */
export const readMore = (client: QueryClient, address: ListAddress): Promise<void> => {
  const running = reading.get(client) ?? new Map<string, Promise<void>>();
  reading.set(client, running);
  const name = nameOf(address);
  const already = running.get(name);
  if (already) return already;
  const started = readNext(client, address).finally(() => running.delete(name));
  running.set(name, started);
  return started;
};
