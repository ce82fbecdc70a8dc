import { parseInstant } from '@daybook/shared/kernel/time';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { refusedParts } from '../broken-parts.ts';
import { byDay } from '../by-day.ts';
import { type TimelinePages, timelineQuery } from '../timeline.queries.ts';
import { countNarrowing, NOTHING_NARROWED, type TimelineFilter } from '../timeline-address.ts';
import { useMoreInSight } from '../use-more-in-sight.ts';
import { useTimelineFilter } from '../use-timeline-filter.ts';
import { Entry } from './timeline-entry.tsx';
import { TimelineFilters } from './timeline-filters.tsx';
import { TimelineMends } from './timeline-mends.tsx';

interface ListProps {
  /** Whose timeline it is; nothing where it is that of several. */
  readonly recordId: string;
  readonly actionsFor?: (entry: TimelineEntry) => ReactNode;
  /** What starts a timeline that has nothing yet. */
  readonly start?: ReactNode;
}

interface EntriesProps extends ListProps {
  readonly pages: TimelinePages;
  readonly filter: TimelineFilter;
  readonly change: (part: Partial<TimelineFilter>) => void;
}

const Nothing = ({ filter, change, start }: Pick<EntriesProps, 'filter' | 'change' | 'start'>) => {
  if (countNarrowing(filter) > 0)
    return (
      <EmptyState action={<Button onClick={() => change(NOTHING_NARROWED)}>Show all again</Button>}>
        Nothing here fits what is asked for.
      </EmptyState>
    );
  return (
    <EmptyState action={start}>
      {filter.categories.length === 0
        ? 'Calls, emails, notes and changes will stand here as they happen.'
        : 'Nothing of this kind has happened here yet.'}
    </EmptyState>
  );
};

/** How a page ended that looked as far as one request may. */
const LookFurther = ({
  backTo,
  busy,
  onMore,
}: {
  readonly backTo: string;
  readonly busy: boolean;
  readonly onMore: () => void;
}) => {
  const formats = useFormats();
  const at = parseInstant(backTo);
  return (
    <div className="flex flex-wrap items-center gap-3 py-3 text-ink-2 print:hidden" aria-live="polite">
      {at && <span>Looked back to {formats.fullMoment(at)}.</span>}
      <Button size="sm" busy={busy} onClick={onMore}>
        Look further back
      </Button>
    </div>
  );
};

/** What happened, newest first, under the days it happened on. */
export const TimelineEntries = ({ pages, filter, change, recordId, actionsFor, start }: EntriesProps) => {
  const query = useInfiniteQuery(pages);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const formats = useFormats();
  const [search] = useSearchParams();
  const today = useToday(formats.zone);
  const days = useMemo(
    () => byDay(data?.pages.flatMap((page) => page.items) ?? [], formats.zone),
    [data, formats.zone],
  );
  // Looking through the whole history is for the reader to decide, not for the end of the list.
  const backTo = data?.pages.at(-1)?.lookedBackTo ?? null;
  const more = () => void fetchNextPage();
  const end = useMoreInSight(hasNextPage && !isFetchingNextPage && backTo === null, fetchNextPage);
  const refused = refusedParts(search, error);
  if (refused.length > 0) return <TimelineMends parts={refused} />;
  return (
    <div className="flex flex-col">
      {filter.entry !== null && (
        <p className="mb-2 flex flex-wrap items-center gap-3 text-ink-2 print:hidden">
          Shown from one entry back.
          <Button size="sm" onClick={() => change({ entry: null })}>
            Show the newest
          </Button>
        </p>
      )}
      {isPending && <SkeletonRows label="Reading the timeline" />}
      {error && (
        <ErrorState what="The timeline could not be read." error={error} onRetry={() => void refetch()} />
      )}
      {data && days.length === 0 && backTo === null && (
        <Nothing filter={filter} change={change} start={start} />
      )}
      {days.map(({ day, entries }) => (
        <section
          key={day}
          aria-label={formats.fullDay(day)}
          // Days out of sight cost nothing to lay out, however long the history.
          className="[contain-intrinsic-size:auto_20rem] [content-visibility:auto] print:[content-visibility:visible]"
        >
          <h2 className="sticky top-0 z-1 mb-1.5 bg-paper py-1 font-serif text-lg font-medium print:static print:break-after-avoid">
            {day === today ? 'Today' : formats.longDay(day, today)}
          </h2>
          <ol className="pb-3">
            {entries.map((entry) => (
              <Entry
                key={entry.key}
                entry={entry}
                recordId={recordId}
                actions={actionsFor?.(entry)}
                marked={entry.key === filter.entry}
              />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <p className="hidden text-sm print:block">
          What happened before is not on this paper: show it on the page first, then print again.
        </p>
      )}
      <div ref={end} />
      {hasNextPage && backTo !== null && (
        <LookFurther backTo={backTo} busy={isFetchingNextPage} onMore={more} />
      )}
      {hasNextPage && backTo === null && (
        <span className="print:hidden">
          <Button busy={isFetchingNextPage} onClick={more}>
            Show earlier
          </Button>
        </span>
      )}
    </div>
  );
};

/** What happened on a record; what is asked for stands in the address. */
export const TimelineList = (props: ListProps) => {
  const { filter, unknown, change } = useTimelineFilter();
  if (unknown.length > 0) return <TimelineMends parts={unknown} />;
  return (
    <TimelineEntries
      {...props}
      pages={timelineQuery(props.recordId, filter)}
      filter={filter}
      change={change}
    />
  );
};

/** Everything that happened with whom an activity is with, with its filters above. */
export const Timeline = (list: ListProps) => (
  <div className="flex flex-col gap-4">
    <TimelineFilters recordId={list.recordId} type="contact" />
    <TimelineList {...list} />
  </div>
);
