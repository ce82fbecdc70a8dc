import type { Due } from '@daybook/shared/activities/due.rules';
import { workDayFrom } from '@daybook/shared/activities/work-days.rules';
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
} from '@daybook/shared/kernel/time';

export interface Calendar {
  readonly now: EpochMs;
  readonly zone: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
  /** When work begins, in minutes since midnight; at nine when left out. */
  readonly workFrom?: number;
  /** The week days that are worked on; every one when left out. */
  readonly workDays?: readonly number[];
}

/** One of the moments or days that are offered by name. */
export interface Choice<Value> {
  readonly key: string;
  readonly label: string;
  readonly value: Value;
}

const HALF_HOUR = 30 * 60_000;
const LATER_MS = 3 * 60 * 60_000;
const NINE = 540;
/** Later than this is not "later today". */
const EVENING = '21:00';

/** The Monday after today. */
export const nextMonday = (today: LocalDate): LocalDate => addDays(startOfWeek(today, 1), 7);

const laterToday = ({ now, zone }: Calendar): Choice<Instant>[] => {
  const later = Math.ceil((now + LATER_MS) / HALF_HOUR) * HALF_HOUR;
  const sameDay = dayAt(later, zone) === dayAt(now, zone) && clockAt(later, zone) <= EVENING;
  return sameDay ? [{ key: 'later', label: 'Later today', value: toInstant(later) }] : [];
};

const clockText = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

/** Until when an activity can be hidden: in three hours, tomorrow or Monday when work begins. */
export const snoozeChoices = (calendar: Calendar): readonly Choice<Instant>[] => {
  const { now, zone } = calendar;
  const today = dayAt(now, zone);
  const begins = clockText(calendar.workFrom ?? NINE);
  const morning = (day: LocalDate) => toInstant(momentAt(day, begins, zone));
  const monday = nextMonday(today);
  return [
    ...laterToday(calendar),
    { key: 'tomorrow', label: 'Tomorrow', value: morning(addDays(today, 1)) },
    ...(monday === addDays(today, 1)
      ? []
      : [{ key: 'monday', label: 'Next Monday', value: morning(monday) }]),
  ];
};

/** The first day one works on in the week that follows the one `today` is in. */
export const nextWeek = (today: LocalDate, weekStart: number, workDays: readonly number[] = []): LocalDate =>
  workDayFrom(addDays(startOfWeek(today, weekStart), 7), workDays);

/** To which day an activity can be moved by name. */
export const rescheduleChoices = ({ now, zone, weekStart, workDays }: Calendar): readonly Choice<Due>[] => {
  const today = dayAt(now, zone);
  return [
    { key: 'today', label: 'Today', value: { on: today } },
    { key: 'tomorrow', label: 'Tomorrow', value: { on: addDays(today, 1) } },
    { key: 'week', label: 'Next week', value: { on: nextWeek(today, weekStart, workDays) } },
    { key: 'someday', label: 'Someday', value: null },
  ];
};

/** When what follows can be due: on the next working day first. */
export const followUpChoices = ({
  now,
  zone,
  weekStart,
  workDays = [],
}: Calendar): readonly Choice<{ on: LocalDate }>[] => {
  const today = dayAt(now, zone);
  const tomorrow = addDays(today, 1);
  const next = workDayFrom(tomorrow, workDays);
  return [
    { key: 'next', label: next === tomorrow ? 'Tomorrow' : 'Next working day', value: { on: next } },
    { key: 'days', label: 'In 3 days', value: { on: addDays(today, 3) } },
    { key: 'week', label: 'Next week', value: { on: nextWeek(today, weekStart, workDays) } },
  ];
};
