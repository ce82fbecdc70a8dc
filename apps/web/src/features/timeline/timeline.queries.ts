import type { Category } from '@daybook/shared/timeline/category';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';

/** What of a timeline is read. */
export interface TimelineFilter {
  /** None chosen: everything. */
  readonly categories: readonly Category[];
  /** Also what happened on the records under this one. */
  readonly rollUp: boolean;
}

export interface TimelinePage {
  readonly items: readonly TimelineEntry[];
  readonly cursor: string | null;
  /** Entries per category, with or without what is rolled up as asked. */
  readonly counts: Readonly<Record<Category, number>>;
}

const searchOf = ({ categories, rollUp }: TimelineFilter, cursor: string | null): URLSearchParams => {
  const search = new URLSearchParams({ rollUp: rollUp ? '1' : '0' });
  if (categories.length > 0) search.set('category', categories.join(','));
  if (cursor !== null) search.set('cursor', cursor);
  return search;
};

/** A record's timeline, newest first, a page at a time. */
export const timelineQuery = (recordId: string, filter: TimelineFilter) =>
  infiniteQueryOptions({
    queryKey: ['timeline', 'one', recordId, filter],
    queryFn: async ({ pageParam, signal }): Promise<TimelinePage> => {
      const path = `/api/records/${encodeURIComponent(recordId)}/timeline?${searchOf(filter, pageParam)}`;
      return (await apiFetch(path, { signal })).json();
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
