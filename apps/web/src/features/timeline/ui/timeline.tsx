import { CATEGORIES, CATEGORY_LABELS, type Category } from '@daybook/shared/timeline/category';
import type { TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Network } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ToggleChip } from '../../../shared/ui/chips.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { byDay } from '../by-day.ts';
import { type TimelineFilter, type TimelinePage, timelineQuery } from '../timeline.queries.ts';
import { Entry } from './timeline-entry.tsx';

/** Which categories the address asks for; the roll-up is on unless it says otherwise. */
const useTimelineFilter = () => {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('show')?.split(',') ?? [];
  const categories = CATEGORIES.filter((category) => asked.includes(category));
  const rollUp = search.get('rollUp') !== '0';
  const write = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(search);
    change(next);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return {
    filter: { categories, rollUp } satisfies TimelineFilter,
    choose: (chosen: readonly Category[]) =>
      write((next) => (chosen.length === 0 ? next.delete('show') : next.set('show', chosen.join(',')))),
    setRollUp: (on: boolean) => write((next) => (on ? next.delete('rollUp') : next.set('rollUp', '0'))),
  };
};

const toggled = (chosen: readonly Category[], category: Category): Category[] =>
  chosen.includes(category) ? chosen.filter((other) => other !== category) : [...chosen, category];

interface FiltersProps {
  readonly counts: TimelinePage['counts'] | undefined;
  readonly chosen: readonly Category[];
  readonly onChoose: (categories: readonly Category[]) => void;
}

/** Z-28: the six filters, several at once, each with how many there are. */
const Filters = ({ counts, chosen, onChoose }: FiltersProps) => {
  const formats = useFormats();
  const withCount = (label: string, count: number | undefined) => (
    <>
      {label}
      {count !== undefined && <span className="tabular-nums opacity-70">{formats.number(count)}</span>}
    </>
  );
  const all = counts && CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  return (
    <fieldset
      aria-label="Show"
      className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 [scrollbar-width:none]"
    >
      <ToggleChip pressed={chosen.length === 0} onPress={() => onChoose([])}>
        {withCount('Everything', all)}
      </ToggleChip>
      {CATEGORIES.map((category) => (
        <ToggleChip
          key={category}
          pressed={chosen.includes(category)}
          onPress={() => onChoose(toggled(chosen, category))}
        >
          {withCount(CATEGORY_LABELS[category], counts?.[category])}
        </ToggleChip>
      ))}
    </fieldset>
  );
};

/** Fetches the next page when the end of the list comes into sight. */
const useMoreInSight = (hasMore: boolean, fetchMore: () => void) => {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !hasMore) return undefined;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && fetchMore(), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, fetchMore]);
  return end;
};

interface TimelineProps {
  readonly recordId: string;
  /** Whether other records' entries are rolled up onto it, and so can be left out. */
  readonly rollsUp: boolean;
  readonly actionsFor?: (entry: TimelineEntry) => ReactNode;
  /** What starts a timeline that has nothing yet. */
  readonly start?: ReactNode;
}

/** Everything that happened on a record and the records under it, newest first. */
export const Timeline = ({ recordId, rollsUp, actionsFor, start }: TimelineProps) => {
  const { filter, choose, setRollUp } = useTimelineFilter();
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
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Filters counts={data?.pages[0]?.counts} chosen={filter.categories} onChoose={choose} />
        {rollsUp && (
          <ToggleChip icon={Network} pressed={filter.rollUp} onPress={() => setRollUp(!filter.rollUp)}>
            With all related
          </ToggleChip>
        )}
      </div>
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
        <section key={day} aria-label={formats.fullDay(day)}>
          <h2 className="sticky top-0 z-1 mb-2 bg-paper py-1.5 font-serif text-lg font-medium">
            {day === today ? 'Today' : formats.longDay(day, today)}
          </h2>
          <ol>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} recordId={recordId} actions={actionsFor?.(entry)} />
            ))}
          </ol>
        </section>
      ))}
      <div ref={end} />
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </div>
  );
};
