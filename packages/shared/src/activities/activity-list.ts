import { z } from 'zod';
import { FilterText } from '../filters/filter.ts';
import { Id, InstantWire, LocalDateWire } from '../kernel/wire.ts';
import { ColumnKeys } from '../records/record-list.ts';
import { AskedTag } from '../records/tags.ts';
import { ActivityRow, ActivityTypeCodeWire, PriorityWire } from './activity.ts';
import { ChoiceCode } from './choice.ts';

export const VIEWS = [
  'today',
  'overdue',
  'upcoming',
  'someday',
  'open',
  'snoozed',
  'done',
  'trashed',
] as const;
export type View = (typeof VIEWS)[number];

/** The orders a list can be read in. All but `due` exist for open activities only: their number does not grow with history. */
export const SORTS = ['due', 'priority', 'type', 'account', 'owner', 'created'] as const;
export type Sort = (typeof SORTS)[number];

const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(50));

/** Whose activities: `me` (default), `all` or a user's id; or everybody in a team. */
const Whose = {
  owner: z.union([z.enum(['me', 'all']), Id]).optional(),
  team: Id.optional(),
};

export const TodayQuery = z.object(Whose);
export type TodayQuery = z.infer<typeof TodayQuery>;

/** A list of activities, one page at a time. Several values of a filter are separated by commas. */
export const ActivityQuery = z.object({
  ...Whose,
  view: z.enum(VIEWS).default('open'),
  type: listOf(ActivityTypeCodeWire).optional(),
  priority: listOf(PriorityWire).optional(),
  topic: listOf(ChoiceCode).optional(),
  account: Id.optional(),
  tag: AskedTag.optional(),
  /** Words of the subject or notes; each may be the beginning of one. */
  text: z.string().max(200).optional(),
  /** Due (of done ones: done) on this day or later, and on this day or earlier. */
  from: LocalDateWire.optional(),
  to: LocalDateWire.optional(),
  /** Conditions in groups, as JSON; beside what the other parameters narrow it to. */
  filter: FilterText.optional(),
  sort: z.enum(SORTS).default('due'),
  columns: ColumnKeys,
  cursor: z.string().max(1000).optional(),
  /** Only up to this cursor of the same list: reads one page again, however the pages around it have changed. */
  until: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActivityQuery = z.infer<typeof ActivityQuery>;

/** A whole list: the same filter and order, without pages. */
export const ActivityListQuery = ActivityQuery.omit({ cursor: true, until: true, limit: true });
export type ActivityListQuery = z.infer<typeof ActivityListQuery>;

/** The same as a file. */
export const ActivityExportQuery = ActivityListQuery.extend({ columns: ColumnKeys });
export type ActivityExportQuery = z.infer<typeof ActivityExportQuery>;

/** How many activities each view holds. Overdue, today, upcoming and someday leave snoozed ones out; open counts all. */
export const ActivityCounts = z.object({
  overdue: z.int(),
  today: z.int(),
  upcoming: z.int(),
  someday: z.int(),
  open: z.int(),
  snoozed: z.int(),
  /** Completed on the owner's day. */
  doneToday: z.int(),
  /** When the next snooze ends, and these numbers change by themselves. */
  nextWake: InstantWire.nullable(),
});
export type ActivityCounts = z.infer<typeof ActivityCounts>;

/** The page a day starts with. */
export const Today = z.object({
  /** The day it is for the owner asked about, or for the one who asks where there are several owners. */
  today: LocalDateWire,
  zone: z.string(),
  counts: ActivityCounts,
  /** The next activity with a time still to come today. */
  nextTimed: ActivityRow.nullable(),
  items: z.array(ActivityRow),
  cursor: z.string().nullable(),
  /** Completed today, last first, at most 50. */
  done: z.array(ActivityRow),
});
export type Today = z.infer<typeof Today>;
