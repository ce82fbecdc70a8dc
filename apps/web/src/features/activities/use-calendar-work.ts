import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { now } from '../../shared/lib/clock.ts';
import { type Command, useCommands } from '../../shared/lib/keyboard.ts';
import { activityCommands } from './activity-commands.ts';
import { endedBy, isTimed, type Moved, minutesOfDay, movedBy } from './calendar-days.ts';
import { type CalendarAddress, useCalendar, useCalendarAddress } from './use-calendar.ts';
import { usePeek } from './use-peek.ts';
import { useVerbs } from './use-verbs.ts';

const STEPS: Readonly<Record<string, { readonly days: number; readonly minutes: number }>> = {
  ArrowUp: { days: 0, minutes: -15 },
  ArrowDown: { days: 0, minutes: 15 },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
};
/** Several presses in a row are one movement, with one undo. */
const SETTLES_MS = 700;

interface Pending {
  readonly entry: CalendarEntry;
  readonly moved: Moved;
}

/** Moving by the arrow keys: shown at once, and kept once the presses have ended. */
const useKeyMoves = (zone: string, move: (entry: CalendarEntry, moved: Moved) => void) => {
  const [pending, setPending] = useState<Pending | null>(null);
  const latest = useRef({ pending, move });
  useEffect(() => {
    latest.current = { pending, move };
  });
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => {
      latest.current.move(pending.entry, pending.moved);
      setPending(null);
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  // Leaving the page in between loses nothing.
  useEffect(
    () => () => {
      const { pending: left, move: keep } = latest.current;
      if (left) keep(left.entry, left.moved);
    },
    [],
  );
  const step = (entry: CalendarEntry, { key, shiftKey }: KeyboardEvent): boolean => {
    const by = STEPS[key];
    const from = pending?.entry.id === entry.id ? { ...entry, ...pending.moved } : entry;
    if (!by || !isTimed(from)) return false;
    if (shiftKey && by.days !== 0) return false;
    if (pending && pending.entry.id !== entry.id) move(pending.entry, pending.moved);
    const original = pending?.entry.id === entry.id ? pending.entry : entry;
    setPending({ entry: original, moved: shiftKey ? endedBy(from, by.minutes) : movedBy(from, by, zone) });
    return true;
  };
  return { pending, step, giveUp: () => setPending(null) };
};

const GROUP = 'Calendar';

const calendarCommands = (
  { show, today, page, change }: CalendarAddress,
  mayPlan: boolean,
  planNew: () => void,
): Command[] => [
  { id: 'calendar.today', label: 'Show today', keys: ['t'], group: GROUP, run: () => show(today) },
  { id: 'calendar.earlier', label: 'Earlier days', keys: ['['], group: GROUP, run: () => page(-1) },
  { id: 'calendar.later', label: 'Later days', keys: [']'], group: GROUP, run: () => page(1) },
  { id: 'calendar.day', label: 'Show a day', keys: ['1'], group: GROUP, run: () => change({ range: 'day' }) },
  {
    id: 'calendar.week',
    label: 'Show a week',
    keys: ['7'],
    group: GROUP,
    run: () => change({ range: 'week' }),
  },
  {
    id: 'calendar.new',
    label: 'New appointment',
    keys: ['n'],
    group: GROUP,
    when: () => mayPlan,
    run: planNew,
  },
];

/** Everything a calendar is worked with: which days, what is in them, what is selected, its keys. */
export const useCalendarWork = (plan: (day: LocalDate, from: number, to: number | null) => void) => {
  const client = useQueryClient();
  const address = useCalendarAddress();
  const calendar = useCalendar(address);
  const verbs = useVerbs();
  const peek = usePeek();
  const [selected, select] = useState<string | null>(peek.shown);
  const { pending, step, giveUp } = useKeyMoves(address.zone, calendar.move);
  const row = () => calendar.entries.find(({ id }) => id === selected);
  const planNew = () => {
    const hour = Math.min(23, Math.floor(minutesOfDay(now(), address.zone) / 60) + 1);
    plan(address.day, hour * 60, null);
  };
  useCommands([
    ...calendarCommands(address, verbs.mayPlan, planNew),
    ...activityCommands({
      client,
      verbs,
      row,
      anchor: () => document.querySelector(`[data-entry="${CSS.escape(selected ?? '')}"]`),
    }),
  ]);
  const entries = calendar.entries.map((entry) =>
    pending?.entry.id === entry.id ? { ...entry, ...pending.moved } : entry,
  );
  const onKey = (entry: CalendarEntry, event: KeyboardEvent) => {
    if (entry.status !== 'open' || !verbs.mayChange(entry)) return;
    const known = calendar.entries.find(({ id }) => id === entry.id) ?? entry;
    // What is only on its way is given up; undo would take back what was done before it.
    const undone = pending !== null && event.key === 'z';
    if (undone) giveUp();
    else if (event.altKey || event.metaKey || event.ctrlKey || !step(known, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { address, calendar, entries, verbs, peek, selected, select, onKey, planNew };
};
