import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { activityType, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { addDays, dayAt, type LocalDate, SOMEDAY, startOfWeek, toMs } from '@daybook/shared/kernel/time';
import type { Formats } from '../../shared/lib/format.ts';
import { countFilters, isByDue, type ListAddress } from './list-address.ts';
import type { DayIn } from './owner-days.ts';

export interface RowGroup {
  readonly key: string;
  readonly title: string;
  readonly late: boolean;
  /** How many it holds in all; null when that is not known. */
  readonly count: number | null;
  /** The title names one day, so that its rows need not. */
  readonly isDay: boolean;
  readonly rows: readonly ActivityRow[];
  /** The ids of the rows, in the same order. */
  readonly ids: readonly string[];
}

/** What headings and words of rows depend on. Stays the same object while the day does. */
export interface DayContext {
  readonly formats: Formats;
  readonly dayIn: DayIn;
  /** 1 Monday to 7 Sunday. */
  readonly weekStart: number;
}

/** How much there is, as far as it is known. */
export interface Known {
  /** Null while they are not known. */
  readonly counts: ActivityCounts | null;
  /** The list has been read to its end. */
  readonly complete: boolean;
}

export interface Heading extends Omit<RowGroup, 'rows' | 'ids' | 'count'> {
  /** Groups stand in this order, else as they first come. In a team one owner's overdue day is another's today. */
  readonly rank: string;
}

const heading = (key: string, title: string, more: Partial<Heading> = {}): Heading => ({
  key,
  title,
  late: false,
  isDay: false,
  rank: '',
  ...more,
});

const OVERDUE = heading('overdue', 'Overdue', { late: true, rank: '0' });
const TODAY = heading('today', 'Today', { isDay: true, rank: '1' });
const SOMEDAY_HEADING = heading('someday', 'Someday', { isDay: true, rank: '3' });

/** Tomorrow, then each day of this week, then week by week. */
const aheadHeading = (day: LocalDate, today: LocalDate, { formats, weekStart }: DayContext): Heading => {
  if (day === addDays(today, 1)) return heading(day, 'Tomorrow', { isDay: true, rank: `2${day}` });
  const week = startOfWeek(day, weekStart);
  const thisWeek = startOfWeek(today, weekStart);
  if (week === thisWeek) return heading(day, formats.longDay(day, today), { isDay: true, rank: `2${day}` });
  const ahead = { rank: `2${week}` };
  if (week === addDays(thisWeek, 7)) return heading(`week ${week}`, 'Next week', ahead);
  return heading(`week ${week}`, `Week of ${formats.longDay(week, today)}`, ahead);
};

const dueHeading = (row: ActivityRow, context: DayContext): Heading => {
  const today = context.dayIn(row.owner.zone);
  const day = row.dueDay as LocalDate;
  if (day === SOMEDAY) return SOMEDAY_HEADING;
  if (day < today) return OVERDUE;
  return day === today ? TODAY : aheadHeading(day, today, context);
};

const doneHeading = ({ completedAt }: ActivityRow, { formats, dayIn }: DayContext): Heading => {
  if (completedAt === null) return heading('done', 'Done');
  const day = dayAt(toMs(completedAt), formats.zone);
  const today = dayIn(formats.zone);
  const near = day === today || day === addDays(today, -1);
  return heading(day, near ? formats.day(day, today) : formats.longDay(day, today), { isDay: true });
};

const sortHeading = (row: ActivityRow, { sort }: ListAddress): Heading => {
  switch (sort) {
    case 'type':
      return heading(`type ${row.type}`, activityType(row.type).label);
    case 'priority':
      return heading(
        `priority ${row.priority}`,
        `${PRIORITIES.find(({ value }) => value === row.priority)?.label ?? ''} priority`,
      );
    case 'account':
      return heading(`account ${row.account?.id ?? ''}`, row.account?.title ?? 'Without an account');
    case 'owner':
      return heading(`owner ${row.owner.id}`, row.owner.name);
    default:
      return heading('all', 'Newest first');
  }
};

const headingOf = (row: ActivityRow, address: ListAddress, context: DayContext): Heading => {
  if (!isByDue(address)) return sortHeading(row, address);
  if (address.view === 'trashed') return heading('trashed', 'Deleted');
  return address.view === 'done' ? doneHeading(row, context) : dueHeading(row, context);
};

/** The heading a row stands under, worked out once for each row as long as the day is the same. */
export const headingsFor = (address: ListAddress, context: DayContext): ((row: ActivityRow) => Heading) => {
  const ofRow = new WeakMap<ActivityRow, Heading>();
  const byKey = new Map<string, Heading>();
  return (row) => {
    const before = ofRow.get(row);
    if (before) return before;
    const made = headingOf(row, address, context);
    const at = byKey.get(made.key) ?? made;
    byKey.set(at.key, at);
    ofRow.set(row, at);
    return at;
  };
};

/** Rows one after the other that stand under one heading. */
interface Run {
  readonly heading: Heading;
  readonly rows: readonly ActivityRow[];
  readonly ids: readonly string[];
}

const runsOf = (rows: readonly ActivityRow[], headingAt: (row: ActivityRow) => Heading): readonly Run[] => {
  const runs: { heading: Heading; rows: ActivityRow[]; ids: string[] }[] = [];
  for (const row of rows) {
    const at = headingAt(row);
    const last = runs.at(-1);
    if (last?.heading === at) {
      last.rows.push(row);
      last.ids.push(row.id);
    } else runs.push({ heading: at, rows: [row], ids: [row.id] });
  }
  return runs;
};

/**
 * Puts the rows of pages under their headings. A page is looked through once: after a change of one of very many
 * pages, only that one is again.
 */
export const runsFor = (address: ListAddress, context: DayContext) => {
  const headingAt = headingsFor(address, context);
  const ofPage = new WeakMap<readonly ActivityRow[], readonly Run[]>();
  return (rows: readonly ActivityRow[]): readonly Run[] => {
    const runs = ofPage.get(rows) ?? runsOf(rows, headingAt);
    ofPage.set(rows, runs);
    return runs;
  };
};

/** The counts of the API where they are counts of just this group; else what has been read, once that is all. */
const countOf = (key: string, read: number, address: ListAddress, { counts, complete }: Known) => {
  const known = key === 'overdue' || key === 'today' || key === 'someday';
  if (known && counts !== null && countFilters(address) === 0 && address.view !== 'snoozed')
    return counts[key];
  return complete ? read : null;
};

interface Gathered {
  readonly heading: Heading;
  readonly rows: (readonly ActivityRow[])[];
  readonly ids: (readonly string[])[];
  /** How many of them are not among what was done today. */
  open: number;
}

/**
 * The rows of pages under their headings. What was done today stands struck through after what is still to do.
 */
export const groupRows = (
  pages: readonly (readonly ActivityRow[])[],
  doneToday: readonly ActivityRow[],
  address: ListAddress,
  runsAt: (rows: readonly ActivityRow[]) => readonly Run[],
  known: Known,
): readonly RowGroup[] => {
  const groups = new Map<string, Gathered>();
  const gather = (run: Run): Gathered => {
    const group = groups.get(run.heading.key) ?? { heading: run.heading, rows: [], ids: [], open: 0 };
    groups.set(run.heading.key, group);
    group.rows.push(run.rows);
    group.ids.push(run.ids);
    return group;
  };
  for (const run of pages.flatMap(runsAt)) gather(run).open += run.rows.length;
  const end = isByDue(address) ? TODAY : heading('done', 'Done today');
  if (doneToday.length > 0) gather({ heading: end, rows: doneToday, ids: doneToday.map(({ id }) => id) });
  return [...groups.values()]
    .toSorted((a, b) => (a.heading.rank < b.heading.rank ? -1 : Number(a.heading.rank > b.heading.rank)))
    .map(({ heading: { key, title, late, isDay }, rows, ids, open }) => ({
      key,
      title,
      late,
      isDay,
      rows: ([] as readonly ActivityRow[]).concat(...rows),
      ids: ([] as readonly string[]).concat(...ids),
      count: countOf(key, open, address, known),
    }));
};
