import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import {
  type Block,
  blocksOf,
  DAY_MINUTES,
  endedBy,
  isTimed,
  type Moved,
  momentOn,
  movedBy,
} from '../calendar-days.ts';
import { type Drag, useCalendarDrag } from '../use-calendar-drag.ts';
import { CalendarBlock } from './calendar-block.tsx';
import { DayColumn } from './calendar-column.tsx';

/** Its hours are those of most days: none is skipped. */
const SOME_DAY = '2026-01-15' as LocalDate;
const HOURS = Array.from({ length: 24 }, (_, i) => i);

export interface GridProps {
  readonly days: readonly LocalDate[];
  readonly zone: string;
  readonly entries: readonly CalendarEntry[];
  readonly selected: string | null;
  readonly showOwner: boolean;
  readonly mayPlan: boolean;
  readonly mayChange: (entry: CalendarEntry) => boolean;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onMove: (entry: CalendarEntry, moved: Moved) => void;
  readonly onKey: (entry: CalendarEntry, event: KeyboardEvent) => void;
  readonly onNew: (day: LocalDate, from: number, to: number | null) => void;
}

/** How something that is being dragged would be. */
const shownAs = (entry: CalendarEntry, drag: Drag | null, zone: string): CalendarEntry => {
  if (drag?.id !== entry.id || !isTimed(entry)) return entry;
  return { ...entry, ...(drag.how === 'move' ? movedBy(entry, drag, zone) : endedBy(entry, drag.minutes)) };
};

const HourNames = () => {
  const formats = useFormats();
  return (
    <div aria-hidden className="relative w-16 shrink-0 text-right text-xs text-ink-3 tabular-nums">
      {HOURS.slice(1).map((hour) => (
        <span
          key={hour}
          className="absolute right-2 -translate-y-1/2 whitespace-nowrap"
          style={{ top: `${(hour / 24) * 100}%` }}
        >
          {formats.time(toInstant(momentOn(SOME_DAY, hour * 60, formats.zone)))}
        </span>
      ))}
    </div>
  );
};

/** What scrolls is reached by Tab: without a mouse an empty day could not be scrolled otherwise. */
const REACHABLE = { tabIndex: 0 };

/** The hours of the days, with what is in them. */
export const CalendarGrid = (props: GridProps) => {
  const {
    days,
    zone,
    entries,
    selected,
    showOwner,
    mayPlan,
    mayChange,
    onSelect,
    onOpen,
    onMove,
    onKey,
    onNew,
  } = props;
  const scroller = useRef<HTMLElement>(null);
  const { workFrom } = useMe();
  const drag = useCalendarDrag((done) => {
    const entry = entries.find(({ id }) => id === done.id);
    if (!entry || !isTimed(entry)) return;
    onMove(entry, done.how === 'move' ? movedBy(entry, done, zone) : endedBy(entry, done.minutes));
  });
  useEffect(() => {
    // The working day first, an hour before it begins.
    const hours = scroller.current?.firstElementChild;
    if (scroller.current && hours)
      scroller.current.scrollTop = ((workFrom - 60) / DAY_MINUTES) * hours.clientHeight;
  }, [workFrom]);
  const shown = entries.map((entry) => shownAs(entry, drag.drag, zone));
  const block = (one: Block) => (
    <CalendarBlock
      key={one.entry.id}
      block={one}
      selected={selected === one.entry.id}
      dragged={drag.drag?.id === one.entry.id}
      mayChange={one.entry.status === 'open' && mayChange(one.entry)}
      showOwner={showOwner}
      drag={drag}
      onSelect={() => onSelect(one.entry.id)}
      onOpen={() => onOpen(one.entry.id)}
      onKey={(event) => onKey(one.entry, event)}
    />
  );
  return (
    <section
      ref={scroller}
      aria-label="Hours"
      {...REACHABLE}
      className="min-h-0 flex-1 overflow-y-auto border-t border-line"
    >
      <div className="flex h-288">
        <HourNames />
        <div
          className="grid min-w-0 flex-1"
          style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
        >
          {days.map((day) => (
            <DayColumn key={day} day={day} zone={zone} mayPlan={mayPlan} onNew={onNew}>
              {blocksOf(shown, day, zone).map(block)}
            </DayColumn>
          ))}
        </div>
      </div>
    </section>
  );
};
