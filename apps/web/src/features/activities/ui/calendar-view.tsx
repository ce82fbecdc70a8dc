import type { LocalDate } from '@daybook/shared/kernel/time';
import { Suspense } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { usePageTitle } from '../../../shared/lib/title.state.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { PAGE_X, PageTitle } from '../../../shared/ui/page.tsx';
import { clockOf, DAY_MINUTES } from '../calendar-days.ts';
import { openNewActivity } from '../new-activity.state.ts';
import { useCalendarWork } from '../use-calendar-work.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarHead } from './calendar-head.tsx';
import { CalendarTools } from './calendar-tools.tsx';
import type { DetailSlots } from './detail-props.ts';
import { Prompts } from './prompts.tsx';

const ActivityPeek = lazily(async () => (await import('./activity-peek.tsx')).ActivityPeek);

const planOn = (day: LocalDate, from: number, to: number | null): void =>
  openNewActivity({
    type: 'meeting',
    day,
    time: clockOf(from),
    end: clockOf(Math.min(to ?? from + 30, DAY_MINUTES - 1)),
  });

const titleOf = (days: readonly LocalDate[], formats: ReturnType<typeof useFormats>): string => {
  const [first = '' as LocalDate, last = first] = [days[0], days.at(-1)];
  return first === last
    ? formats.longDay(first, first)
    : `${formats.shortDay(first, first)} to ${formats.shortDay(last, last)}`;
};

/** Appointments by the hour, for a day or a week. */
export const CalendarView = ({ slots }: { readonly slots: DetailSlots }) => {
  const work = useCalendarWork(planOn);
  const { address, calendar, verbs, selected, select, peek, onKey } = work;
  const formats = useFormats();
  const title = titleOf(address.days, formats);
  usePageTitle('Calendar');
  const { shown } = peek;
  const several = address.whose.team !== null;
  return (
    <div className="flex h-full min-h-0 min-w-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <header className={`${PAGE_X} flex flex-wrap items-center justify-between gap-3 pt-3 pb-2 md:pt-6.5`}>
          <PageTitle>{title}</PageTitle>
          <CalendarTools address={address} onNew={verbs.mayPlan ? work.planNew : null} />
        </header>
        {calendar.more && (
          <p className={`${PAGE_X} pb-2 text-sm text-late`}>There is more than can be shown. Show a day.</p>
        )}
        {calendar.error && calendar.entries.length === 0 ? (
          <div className={PAGE_X}>
            <ErrorState
              what="The calendar could not be read."
              error={calendar.error}
              onRetry={() => void calendar.refetch()}
            />
          </div>
        ) : (
          <div className="flex min-h-0 flex-1 flex-col md:px-4">
            <CalendarHead
              days={address.days}
              today={address.today}
              entries={calendar.entries}
              selected={selected}
              onSelect={select}
              onOpen={peek.show}
              onDay={(day) => address.change({ day, range: 'day' })}
            />
            <CalendarGrid
              days={address.days}
              zone={address.zone}
              entries={work.entries}
              selected={selected}
              showOwner={several}
              mayPlan={verbs.mayPlan}
              mayChange={verbs.mayChange}
              onSelect={select}
              onOpen={peek.show}
              onMove={calendar.move}
              onKey={onKey}
              onNew={planOn}
            />
          </div>
        )}
      </div>
      {shown !== null && (
        <Suspense fallback={null}>
          <ActivityPeek
            id={shown}
            row={calendar.entries.find(({ id }) => id === shown)}
            verbs={verbs}
            onClose={peek.close}
            {...slots}
          />
        </Suspense>
      )}
      <Prompts verbs={verbs} />
    </div>
  );
};
