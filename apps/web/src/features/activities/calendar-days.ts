import type { CalendarEntry } from '@daybook/shared/activities/calendar';
import { endOfAppointment } from '@daybook/shared/activities/clash.rules';
import {
  addDays,
  clockAt,
  dayAt,
  type EpochMs,
  type Instant,
  type LocalDate,
  momentAt,
  startOfWeek,
  toInstant,
  toMs,
} from '@daybook/shared/kernel/time';

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;
/** Shorter ones would not show their name. */
const LEAST_MINUTES = 25;

export type Range = 'day' | 'week';

/** The days that are shown together. */
export const daysShown = (range: Range, day: LocalDate, weekStart: number): LocalDate[] => {
  if (range === 'day') return [day];
  const first = startOfWeek(day, weekStart);
  return Array.from({ length: 7 }, (_, i) => addDays(first, i));
};

/** Minutes since midnight by the clock on the wall, which is where something stands, also on days of 23 or 25 hours. */
export const minutesOfDay = (ms: EpochMs, zone: string): number => {
  const [hours = 0, minutes = 0] = clockAt(ms, zone).split(':').map(Number);
  return hours * 60 + minutes;
};

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The moment that a place in a day is; one that the change of the clock skips is an hour later. */
export const momentOn = (day: LocalDate, minutes: number, zone: string): EpochMs =>
  minutes >= DAY_MINUTES
    ? momentOn(addDays(day, 1), minutes - DAY_MINUTES, zone)
    : momentAt(day, clockOf(minutes), zone);

export type Timed = CalendarEntry & { readonly due: { readonly at: Instant } };

export const isTimed = (entry: CalendarEntry): entry is Timed => entry.due !== null && 'at' in entry.due;

export const endOf = ({ due, endAt }: Timed): EpochMs => endOfAppointment(toMs(due.at), endAt);

export interface Block {
  readonly entry: Timed;
  /** From and to which minute of the day it is drawn. */
  readonly from: number;
  readonly to: number;
  /** Which of how many stand side by side. */
  readonly lane: number;
  readonly lanes: number;
}

type Span = Pick<Block, 'entry' | 'from' | 'to'>;

/** What overlaps stands side by side; each takes the first place that is free. */
const inLanes = (spans: readonly Span[]): Block[] => {
  const blocks: Block[] = [];
  let group: (Span & { readonly lane: number })[] = [];
  let until = -1;
  const close = () => {
    const lanes = Math.max(1, ...group.map(({ lane }) => lane + 1));
    blocks.push(...group.map((span) => ({ ...span, lanes })));
    group = [];
  };
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= until) close();
    const taken = new Set(group.filter(({ to }) => to > span.from).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ ...span, lane });
    until = Math.max(until, span.to);
  }
  close();
  return blocks;
};

/** Where the appointments of a day stand; one over midnight stands on both days. */
export const blocksOf = (entries: readonly CalendarEntry[], day: LocalDate, zone: string): Block[] => {
  const spans = entries.filter(isTimed).flatMap((entry): Span[] => {
    const [start, end] = [toMs(entry.due.at), endOf(entry)];
    const [first, last] = [dayAt(start, zone), dayAt(end - 1, zone)];
    if (day < first || day > last) return [];
    const from = day === first ? minutesOfDay(start, zone) : 0;
    const ends = day === last ? minutesOfDay(end - 1, zone) + 1 : DAY_MINUTES;
    return [
      { entry, from: Math.min(from, DAY_MINUTES - LEAST_MINUTES), to: Math.max(ends, from + LEAST_MINUTES) },
    ];
  });
  return inLanes(spans);
};

/** What is due on a day at any time of it. */
export const anyTimeOf = (entries: readonly CalendarEntry[], day: LocalDate): CalendarEntry[] =>
  entries.filter(({ due }) => due !== null && 'on' in due && due.on === day);

export interface Moved {
  readonly due: NonNullable<CalendarEntry['due']>;
  readonly endAt: Instant | null;
}

/** By so many days and minutes later; it stays as long as it was. */
export const movedBy = (
  { due, endAt }: Pick<Timed, 'due' | 'endAt'>,
  { days, minutes }: { readonly days: number; readonly minutes: number },
  zone: string,
): Moved => {
  const start = toMs(due.at);
  const place = Math.min(Math.max(0, minutesOfDay(start, zone) + minutes), DAY_MINUTES - 15);
  const at = momentOn(addDays(dayAt(start, zone), days), place, zone);
  return {
    due: { at: toInstant(at) },
    endAt: endAt === null ? null : toInstant(at + toMs(endAt) - start),
  };
};

/** With another end, a quarter of an hour after the start at the earliest. */
export const endedBy = (entry: Timed, minutes: number): Moved => {
  const start = toMs(entry.due.at);
  const end = Math.max(start + 15 * MINUTE_MS, endOf(entry) + minutes * MINUTE_MS);
  return { due: entry.due, endAt: toInstant(end) };
};
