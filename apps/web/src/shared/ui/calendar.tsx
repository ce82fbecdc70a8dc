import type { LocalDate } from '@daybook/shared/kernel/time';
import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addMonths, monthPage, moveOnCalendar } from '../lib/calendar.ts';
import { useToday } from '../lib/clock.ts';
import { useFormats, usePreferences } from '../lib/preferences.state.ts';
import { IconButton } from './icon-button.tsx';

interface CalendarProps {
  readonly value: LocalDate | null;
  readonly onChoose: (day: LocalDate) => void;
}

const dayClass = (
  day: LocalDate,
  { chosen, today, month }: { chosen: boolean; today: boolean; month: string },
): string =>
  clsx(
    'flex size-8 items-center justify-center rounded-sm tabular-nums',
    chosen ? 'bg-pen font-semibold text-on-pen' : 'hover:bg-sunken',
    !chosen && today && 'font-semibold text-pen',
    !chosen && !today && day.slice(0, 7) !== month && 'text-ink-3',
  );

interface WeekdaysProps {
  readonly days: readonly LocalDate[];
  readonly locale: string;
}

const Weekdays = ({ days, locale }: WeekdaysProps) => {
  const name = (day: LocalDate, width: 'narrow' | 'long') =>
    new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(
      Date.parse(`${day}T00:00:00Z`),
    );
  return (
    <thead>
      <tr>
        {days.map((day) => (
          <th
            key={day}
            scope="col"
            abbr={name(day, 'long')}
            className="size-8 text-xs font-medium text-ink-3"
          >
            {name(day, 'narrow')}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** A month to choose a day from. Arrows move by days and weeks, Page Up and Down by months. */
export const Calendar = ({ value, onChoose }: CalendarProps) => {
  const { zone, locale, weekStart } = usePreferences();
  const formats = useFormats();
  const today = useToday(zone);
  const [focused, setFocused] = useState<LocalDate>(value ?? today);
  // It opens because somebody wants to choose: the day it begins with takes the focus.
  const [moved, setMoved] = useState(true);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (moved) table.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused, moved]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveOnCalendar(focused, event.key, weekStart);
    if (!next) return;
    event.preventDefault();
    setMoved(true);
    setFocused(next);
  };
  const weeks = monthPage(focused, weekStart);
  const turn = (months: number) => {
    setMoved(false);
    setFocused(addMonths(focused, months) ?? focused);
  };
  return (
    <div className="p-2">
      <div className="flex items-center justify-between pb-1">
        <IconButton icon={ChevronLeft} label="Previous month" onClick={() => turn(-1)} />
        <span aria-live="polite" className="font-medium">
          {formats.month(focused)}
        </span>
        <IconButton icon={ChevronRight} label="Next month" onClick={() => turn(1)} />
      </div>
      <table ref={table} aria-label={formats.month(focused)} onKeyDown={onKeyDown}>
        <Weekdays days={weeks[0] ?? []} locale={locale} />
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0">
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={formats.fullDay(day)}
                    aria-pressed={day === value}
                    {...(day === today && { 'aria-current': 'date' })}
                    onClick={() => onChoose(day)}
                    className={dayClass(day, {
                      chosen: day === value,
                      today: day === today,
                      month: focused.slice(0, 7),
                    })}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
