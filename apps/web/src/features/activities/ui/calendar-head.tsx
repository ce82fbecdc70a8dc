import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { clsx } from 'clsx';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { anyTimeOf } from '../calendar-days.ts';

interface HeadProps {
  readonly days: readonly LocalDate[];
  readonly today: LocalDate;
  readonly entries: readonly CalendarEntry[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onDay: (day: LocalDate) => void;
}

/** The days by name, each with what is due on it at any time. */
export const CalendarHead = ({ days, today, entries, selected, onSelect, onOpen, onDay }: HeadProps) => {
  const formats = useFormats();
  return (
    <div className="flex">
      <div className="w-16 shrink-0 pt-8 pr-2 text-right text-xs text-ink-3">Any time</div>
      <div
        className="grid min-w-0 flex-1"
        style={{ gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }}
      >
        {days.map((day) => (
          <div key={day} className="min-w-0 border-l border-line px-1 pb-1">
            <button
              type="button"
              onClick={() => onDay(day)}
              {...(day === today && { 'aria-current': 'date' })}
              className={clsx(
                'w-full rounded-sm py-1 text-sm hover:underline',
                // Seven of them are narrow on a phone: each on two lines.
                days.length > 1 ? 'max-md:px-0 max-md:text-xs md:truncate' : 'truncate',
                day === today ? 'font-semibold text-pen' : 'text-ink-2',
              )}
            >
              {formats.shortDay(day, day)}
            </button>
            <ul
              className="flex max-h-22 flex-col gap-0.5 overflow-y-auto"
              aria-label={`Any time on ${formats.longDay(day, day)}`}
            >
              {anyTimeOf(entries, day).map(({ id, subject, status }) => (
                <li key={id}>
                  <button
                    type="button"
                    data-entry={id}
                    onFocus={() => onSelect(id)}
                    onClick={() => onOpen(id)}
                    aria-pressed={selected === id}
                    className={clsx(
                      'w-full truncate rounded-sm border px-1.5 text-left text-xs leading-5',
                      selected === id ? 'border-pen' : 'border-line bg-surface hover:border-pen',
                      status === 'done' && 'text-ink-2 line-through',
                    )}
                  >
                    {subject}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
};
