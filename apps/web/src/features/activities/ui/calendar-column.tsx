import { dayAt, type LocalDate, weekday } from '@daybook/shared/kernel/time';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { DAY_MINUTES, minutesOfDay } from '../calendar-days.ts';

interface ColumnProps {
  readonly day: LocalDate;
  readonly zone: string;
  readonly mayPlan: boolean;
  /** Something new, from a minute of the day on; to another one where that was drawn. */
  readonly onNew: (day: LocalDate, from: number, to: number | null) => void;
  readonly children: ReactNode;
}

const percent = (minutes: number): string => `${(minutes / DAY_MINUTES) * 100}%`;

/** Drawing something new with the pointer: a press is half an hour, a stroke as long as it is. */
const useDrawing = ({ day, mayPlan, onNew }: ColumnProps) => {
  const began = useRef<number | null>(null);
  const [span, setSpan] = useState<readonly [number, number] | null>(null);
  const minuteAt = ({ clientY, currentTarget }: PointerEvent<HTMLElement>): number => {
    const { top, height } = currentTarget.getBoundingClientRect();
    return Math.floor((((clientY - top) / height) * DAY_MINUTES) / 15) * 15;
  };
  const end = () => {
    began.current = null;
    setSpan(null);
  };
  return {
    span,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (!mayPlan || event.button !== 0 || event.target !== event.currentTarget) return;
        began.current = minuteAt(event);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (began.current === null || event.pointerType === 'touch') return;
        const to = minuteAt(event) + 15;
        if (to > began.current + 15) setSpan([began.current, Math.min(to, DAY_MINUTES)]);
      },
      onPointerUp: () => {
        if (began.current !== null) onNew(day, began.current, span?.[1] ?? null);
        end();
      },
      onPointerCancel: end,
      onPointerLeave: end,
    },
  };
};

/** One day of the calendar: its hours, what is outside working hours in shade, a line at the present moment. */
export const DayColumn = (props: ColumnProps) => {
  const { day, zone, children } = props;
  const formats = useFormats();
  const { workFrom, workTo, workDays } = useMe();
  const now = useMinute();
  const { span, handlers } = useDrawing(props);
  const isToday = dayAt(now, zone) === day;
  const rests = workDays.includes(weekday(day))
    ? [
        [0, workFrom],
        [workTo, DAY_MINUTES],
      ]
    : [[0, DAY_MINUTES]];
  return (
    <section
      data-column
      aria-label={formats.longDay(day, day)}
      {...handlers}
      className="relative border-l border-line"
      style={{
        backgroundImage: `repeating-linear-gradient(to bottom, var(--line) 0 1px, transparent 1px ${100 / 24}%)`,
      }}
    >
      {rests.map(([from = 0, to = 0]) => (
        <div
          key={from}
          aria-hidden
          className="pointer-events-none absolute inset-x-0 bg-sunken opacity-60"
          style={{ top: percent(from), height: percent(to - from) }}
        />
      ))}
      {/* Below what is planned: over a name it would look struck through, as what is done is. */}
      {isToday && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 border-t-2 border-pen"
          style={{ top: percent(minutesOfDay(now, zone)) }}
        />
      )}
      {children}
      {span && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0.5 rounded-sm border border-pen bg-pen-soft"
          style={{ top: percent(span[0]), height: percent(span[1] - span[0]) }}
        />
      )}
    </section>
  );
};
