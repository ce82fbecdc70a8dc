import { z } from 'zod';
import { Id, InstantWire } from '../kernel/wire.ts';
import { SomeTags } from '../records/tags.ts';
import { ActivityInput, Completion, DueWire } from './activity.ts';
import { ActivityListQuery } from './activity-list.ts';
import { BULK_MOST } from './bulk.rules.ts';
import { ChoiceCode } from './choice.ts';

/** Which activities: these, or all that a list holds, also what has not been read of it, but for a few. */
export const ActivitySelection = z.union([
  z.strictObject({
    ids: z.array(Id).min(1, 'Select something first.').max(BULK_MOST, 'Select at most 10,000.'),
  }),
  z.strictObject({
    /** The list, as `GET /activities` is asked for it. */
    matching: ActivityListQuery,
    except: z.array(Id).max(BULK_MOST).optional(),
  }),
]);
export type ActivitySelection = z.infer<typeof ActivitySelection>;

/** What can be said of many at once. Whose and when they are is changed by deeds of their own. */
const ForMany = ActivityInput.pick({
  type: true,
  priority: true,
  subject: true,
  notes: true,
  outcome: true,
  direction: true,
  durationMinutes: true,
  phone: true,
  location: true,
  locationComments: true,
  link: true,
  amount: true,
  source: true,
  sourceReason: true,
  message: true,
  comments: true,
  result: true,
  channel: true,
  /** Fields that the workspace defined on activities, by their keys; null empties one. */
  custom: true,
});

/** What is done to each. An outcome is for those of the type that has it; the others are completed without. */
export const ActivityDeed = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('complete'),
    ...Completion.pick({ outcome: true, at: true, custom: true }).shape,
  }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('snooze'), until: InstantWire }),
  z.strictObject({ do: z.literal('unsnooze') }),
  z.strictObject({ do: z.literal('reschedule'), due: DueWire }),
  z.strictObject({ do: z.literal('reassign'), ownerId: Id }),
  z.strictObject({ do: z.literal('tag'), tags: SomeTags }),
  z.strictObject({ do: z.literal('untag'), tags: SomeTags }),
  z.strictObject({
    do: z.literal('change'),
    ...ForMany.partial().shape,
    /** Code of a topic; those about another kind of record get the one that is called the same there. */
    topic: ChoiceCode.optional(),
  }),
  z.strictObject({ do: z.literal('trash') }),
  z.strictObject({ do: z.literal('restore') }),
]);
export type ActivityDeed = z.infer<typeof ActivityDeed>;

export const BulkActivities = z.strictObject({ select: ActivitySelection, deed: ActivityDeed });
export type BulkActivities = z.infer<typeof BulkActivities>;

/** What a bulk action did, or has begun to do. */
export const BulkAnswer = z.object({
  /** Null when nothing had to be changed. */
  operationId: Id.nullable(),
  /** How many were selected. */
  total: z.int(),
  /** Of a short one: how many were done, and what was left, each with why. A long one goes on by itself. */
  done: z.int(),
  skipped: z.array(z.object({ what: z.string(), why: z.string() })),
  running: z.boolean(),
});
export type BulkAnswer = z.infer<typeof BulkAnswer>;

/** How many activities a list holds; `capped` where there are more than are counted. */
export const ActivityCount = z.object({ count: z.int(), capped: z.boolean() });
