import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { byDay } from '../by-day.ts';
import { timelineQuery } from '../timeline.queries.ts';
import { useTimelineFilter } from '../use-timeline-filter.ts';
import { Entry } from './timeline-entry.tsx';
import { TimelineFilters } from './timeline-filters.tsx';

/** Fetches the next page when the end of the list comes into sight. */
const useMoreInSight = (hasMore: boolean, fetchMore: () => Promise<unknown>) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore) return undefined;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) void fetchMore();
      },
      {
        rootMargin: '600px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, fetchMore]);
  return end;
};

interface ListProps {
  readonly recordId: string;
  readonly actionsFor?: (entry: TimelineEntry) => ReactNode;
  /** What starts a timeline that has nothing yet. */
  readonly start?: ReactNode;
}

/** What happened, newest first, under the days it happened on; what is asked for stands in the address. */
export const TimelineList = ({ recordId, actionsFor, start }: ListProps) => {
  const { filter } = useTimelineFilter();
  const query = useInfiniteQuery(timelineQuery(recordId, filter));
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const formats = useFormats();
  const today = useToday(formats.zone);
  const days = useMemo(
    () => byDay(data?.pages.flatMap((page) => page.items) ?? [], formats.zone),
    [data, formats.zone],
  );
  const end = useMoreInSight(hasNextPage && !isFetchingNextPage, fetchNextPage);
  return (
    <div className="flex flex-col">
      {isPending && <SkeletonRows label="Reading the timeline" />}
      {error && (
        <ErrorState what="The timeline could not be read." error={error} onRetry={() => void refetch()} />
      )}
      {data && days.length === 0 && (
        <EmptyState action={start}>
          {filter.categories.length === 0
            ? 'Calls, emails, notes and changes will stand here as they happen.'
            : 'Nothing of this kind has happened here yet.'}
        </EmptyState>
      )}
      {days.map(({ day, entries }) => (
        <section
          key={day}
          aria-label={formats.fullDay(day)}
          // Days out of sight cost nothing to lay out, however long the history.
          className="[contain-intrinsic-size:auto_20rem] [content-visibility:auto]"
        >
          <h2 className="sticky top-0 z-1 mb-1.5 bg-paper py-1 font-serif text-lg font-medium">
            {day === today ? 'Today' : formats.longDay(day, today)}
          </h2>
          <ol className="pb-3">
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} recordId={recordId} actions={actionsFor?.(entry)} />
            ))}
          </ol>
        </section>
      ))}
      <div ref={end} />
      {hasNextPage && (
        <span>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show earlier
          </Button>
        </span>
      )}
    </div>
  );
};

/** Everything that happened on a record, with its filters above. */
export const Timeline = ({ rollsUp, ...list }: ListProps & { readonly rollsUp: boolean }) => (
  <div className="flex flex-col gap-4">
    <TimelineFilters recordId={list.recordId} rollsUp={rollsUp} />
    <TimelineList {...list} />
  </div>
);
