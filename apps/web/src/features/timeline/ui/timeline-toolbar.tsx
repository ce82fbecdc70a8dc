import type { Category } from '@daybook/shared/timeline/category';
import { ListFilter, X } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { countNarrowing, NOTHING_NARROWED, type TimelineFilter } from '../timeline-address.ts';
import { CategoryChips } from './category-chips.tsx';
import { FilterOnPaper } from './filter-on-paper.tsx';

const NarrowingPanel = lazily(async () => (await import('./narrowing-panel.tsx')).NarrowingPanel);

interface ToolbarProps {
  readonly filter: TimelineFilter;
  readonly change: (part: Partial<TimelineFilter>) => void;
  readonly counts: Readonly<Record<Category, number>> | null | undefined;
  /** Who did it is asked for elsewhere on the page. */
  readonly withoutActors?: boolean;
  /** Before "More": whose entries. */
  readonly children?: ReactNode;
}

/** What a timeline shows: its categories at hand, everything else behind "More". */
export const TimelineToolbar = ({
  filter,
  change,
  counts,
  children,
  withoutActors = false,
}: ToolbarProps) => {
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const kept = withoutActors ? { actors: filter.actors } : {};
  const narrowed = countNarrowing(withoutActors ? { ...filter, actors: [] } : filter);
  const close = useCallback(() => {
    setOpen(false);
    more.current?.focus();
  }, []);
  useCommands([
    { id: 'timeline.filter', label: 'Filter the timeline', keys: ['F'], run: () => setOpen(true) },
    { id: 'timeline.print', label: 'Print the timeline', run: () => print() },
  ]);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2 print:hidden">
        <CategoryChips
          counts={counts}
          chosen={filter.categories}
          onChoose={(categories) => change({ categories })}
        />
        <div className="flex flex-wrap items-center gap-2">
          {children}
          {narrowed > 0 && !open && (
            <Button variant="quiet" icon={X} onClick={() => change({ ...NOTHING_NARROWED, ...kept })}>
              Show all again
            </Button>
          )}
          <Button
            ref={more}
            variant="quiet"
            icon={ListFilter}
            keys="F"
            aria-expanded={open}
            aria-label={narrowed > 0 ? `More filters · ${narrowed}` : 'More filters'}
            onClick={() => setOpen(!open)}
          >
            {narrowed > 0 ? `More · ${narrowed}` : 'More'}
          </Button>
        </div>
      </div>
      <FilterOnPaper filter={filter} />
      {open && (
        <Suspense fallback={null}>
          <NarrowingPanel filter={filter} change={change} onClose={close} withoutActors={withoutActors} />
        </Suspense>
      )}
    </div>
  );
};
