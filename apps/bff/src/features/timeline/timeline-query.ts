import { ActivityTypeCodeWire } from '@daybook/shared/activities/activity';
import { ChoiceCode } from '@daybook/shared/activities/choice';
import { tooLong } from '@daybook/shared/kernel/number-text.rules';
import { LocalDateWire } from '@daybook/shared/kernel/wire';
import { CATEGORIES } from '@daybook/shared/timeline/category';
import { z } from 'zod';
import { GONE } from './gone.ts';

const MOST_CHOSEN = 50;
const MOST_LETTERS = 200;

const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(MOST_CHOSEN, `Choose ${MOST_CHOSEN} at most.`))
    .optional();

/** What is no id names nothing that is there. */
const idsOf = (asked: 'actor' | 'person' | 'team' | 'account') =>
  listOf(z.uuid(GONE[asked]).meta({ example: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10' }));

/** What any timeline can be narrowed to. Several values are separated by commas; none is everything. */
const Narrowing = {
  category: listOf(z.enum(CATEGORIES)),
  /** Who did it: ids of users. */
  actor: idsOf('actor'),
  /** Who was involved: ids of contacts. */
  person: idsOf('person'),
  /** Types, outcomes and topics of the activities it tells of. */
  type: listOf(ActivityTypeCodeWire),
  outcome: listOf(ChoiceCode),
  topic: listOf(ChoiceCode),
  /** Only what was done with the customer; or only what was planned. */
  did: z.enum(['done', 'planned']).optional(),
  /** Words of what is told, each anywhere in it. */
  text: z.string().max(MOST_LETTERS, tooLong(MOST_LETTERS)).optional(),
  /** On this day or later, and on this day or earlier, by the calendar of whoever asks. */
  from: LocalDateWire.optional(),
  to: LocalDateWire.optional(),
};

const Paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

/** What of a record's timeline is read. */
export const TimelineQuery = z.object({
  ...Narrowing,
  /** Also what happened on the records under this one. */
  rollUp: z.enum(['0', '1']).default('1'),
  /** Begins at this entry. */
  entry: z.coerce.number().int().positive().optional(),
  ...Paging,
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;

/** What every timeline is narrowed to, whoever's it is. */
export type Narrowed = Pick<TimelineQuery, keyof typeof Narrowing>;

/** Whose entries a timeline of several shows: some people and teams, some accounts, or with none of them everybody's. */
const Whose = {
  actor: Narrowing.actor,
  team: idsOf('team'),
  account: idsOf('account'),
};

export const TeamTimelineQuery = z.object({ ...Narrowing, ...Whose, ...Paging });
export type TeamTimelineQuery = z.infer<typeof TeamTimelineQuery>;

export const TeamExportQuery = TeamTimelineQuery.omit({ cursor: true, limit: true });
export type TeamExportQuery = z.infer<typeof TeamExportQuery>;

/** What is counted: whose, and the days from and to which, by the calendar of whoever asks. */
export const TeamCountQuery = z.object({ ...Whose, from: LocalDateWire, to: LocalDateWire });
export type TeamCountQuery = z.infer<typeof TeamCountQuery>;
