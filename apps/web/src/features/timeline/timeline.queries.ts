import type { Category } from '@daybook/shared/timeline/category';
import type { EntryReason } from '@daybook/shared/timeline/entry-reason';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';
import { type TimelineFilter, timelineSearch } from './timeline-address.ts';

export interface TimelinePage {
  readonly items: readonly TimelineEntry[];
  readonly cursor: string | null;
  /** Entries per category, with or without what is rolled up as asked; null where something narrower is asked for. */
  readonly counts: Readonly<Record<Category, number>> | null;
  /** Where not everything was looked through: how far back that was done. */
  readonly lookedBackTo: string | null;
}

/** The pages of a timeline at an address of the server. */
export const timelinePages = (of: readonly string[], path: string, search: URLSearchParams) =>
  infiniteQueryOptions({
    queryKey: ['timeline', ...of, search.toString()],
    queryFn: async ({ pageParam, signal }): Promise<TimelinePage> => {
      const asked = new URLSearchParams(search);
      if (pageParam !== null) asked.set('cursor', pageParam);
      return (await apiFetch(`${path}?${asked}`, { signal })).json();
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
export type TimelinePages = ReturnType<typeof timelinePages>;

const pathOf = (recordId: string): string => `/api/records/${encodeURIComponent(recordId)}/timeline`;

/** A record's timeline, newest first, a page at a time. */
export const timelineQuery = (recordId: string, filter: TimelineFilter): TimelinePages =>
  timelinePages(['one', recordId], pathOf(recordId), timelineSearch(filter));

/** Why an entry is on a record's timeline. */
export const entryReasonQuery = (recordId: string, entry: number) =>
  queryOptions({
    queryKey: ['timeline', 'why', recordId, entry],
    queryFn: async ({ signal }): Promise<EntryReason> =>
      (await apiFetch(`${pathOf(recordId)}/${entry}/why`, { signal })).json(),
  });
