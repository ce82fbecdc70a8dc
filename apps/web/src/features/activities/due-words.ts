import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { View } from '@daybook/shared/activities/activity-list';
import { isLate } from '@daybook/shared/activities/due.rules';
import { addDays, type EpochMs, type Instant, type LocalDate, toMs } from '@daybook/shared/kernel/time';
import type { Formats } from '../../shared/lib/format.ts';
import { bucketOfRow } from './belongs.ts';
import type { DayIn } from './owner-days.ts';

/** What stands at the right edge of a row. */
export interface DueWords {
  readonly text: string;
  /** Vermilion: overdue, or the time has passed. */
  readonly late: boolean;
  /** In full, for a hover. */
  readonly full: string;
}

export interface WordContext {
  readonly formats: Formats;
  readonly now: EpochMs;
  readonly dayIn: DayIn;
  /** The heading above the row names its day already. */
  readonly underDay: boolean;
}

/** "14:30", or with the owner's own clock when that is another one: "14:30, 08:30 in New York". */
export const clockText = (at: Instant, ownerZone: string, formats: Formats): string => {
  const mine = formats.time(at);
  const theirs = formats.clockIn(ownerZone, toMs(at));
  return formats.zone === ownerZone || theirs.startsWith(mine) ? mine : `${mine}, ${theirs}`;
};

const fullText = ({ due, owner }: ActivityRow, { formats }: WordContext): string => {
  if (due === null) return 'No due date';
  if ('on' in due) return formats.fullDay(due.on);
  const moment = formats.fullMoment(due.at);
  const theirs = clockText(due.at, owner.zone, formats);
  return theirs.includes(' in ') ? `${moment} (${theirs.slice(theirs.indexOf(',') + 2)})` : moment;
};

const ofDay = ({ due }: ActivityRow, { formats }: WordContext): string =>
  due !== null && 'at' in due ? formats.time(due.at) : 'Any time';

const timeOf = ({ due }: ActivityRow, { formats }: WordContext): string =>
  due !== null && 'at' in due ? ` ${formats.time(due.at)}` : '';

/** When an open activity is due: "4 days", "Yesterday", "14:30", "Any time", "Thu 26 Nov"; nothing for someday. */
export const openWords = (row: ActivityRow, context: WordContext): DueWords => {
  const { formats, now, dayIn, underDay } = context;
  const full = fullText(row, context);
  const day = row.dueDay as LocalDate;
  const today = dayIn(row.owner.zone);
  switch (bucketOfRow(row, dayIn)) {
    case 'someday':
      return { text: underDay ? '' : 'Someday', late: false, full };
    case 'overdue':
      return { text: formats.overdue(day, today), late: true, full };
    case 'today': {
      const text = underDay || timeOf(row, context) !== '' ? ofDay(row, context) : 'Today';
      return { text, late: isLate(row.due, now), full };
    }
    case 'upcoming': {
      if (underDay) return { text: ofDay(row, context), late: false, full };
      const near = day === addDays(today, 1) ? 'Tomorrow' : formats.shortDay(day, today);
      return { text: `${near}${timeOf(row, context)}`, late: false, full };
    }
    default:
      return { text: '', late: false, full };
  }
};

/** "Done 09:20", or with the day where the heading does not say it. */
export const doneWords = (at: Instant, { formats, underDay }: WordContext, today: LocalDate): DueWords => ({
  text: underDay ? `Done ${formats.time(at)}` : `Done ${formats.moment(at, today)}`,
  late: false,
  full: formats.fullMoment(at),
});

/** What the row of a list says about when. */
export const rowWords = (row: ActivityRow, view: View, context: WordContext): DueWords => {
  const today = context.dayIn(context.formats.zone);
  if (row.status === 'done' && row.completedAt !== null) return doneWords(row.completedAt, context, today);
  return openWords(row, { ...context, underDay: context.underDay && view !== 'trashed' });
};
