import { z } from 'zod';
import { STATUSES } from '../activities/activity.ts';
import { ACTIVITY_TYPES } from '../activities/activity-type.ts';
import { ATTACHMENT_KINDS } from '../activities/attachment.rules.ts';
import { Id } from '../kernel/wire.ts';
import { RecordRef } from '../records/record.ts';
import { RecordHit } from '../records/record-list.ts';
import { RECORD_TYPES } from '../records/record-type.ts';

const typeCodes = ACTIVITY_TYPES.map(({ code }) => code);

/** Looks through everything at once, as somebody types. */
export const EverythingQuery = z.object({ q: z.string().max(200) });
export type EverythingQuery = z.infer<typeof EverythingQuery>;

/** A text in pieces: those that were looked for, and those between. */
export const Snippet = z.array(z.object({ text: z.string(), found: z.boolean() }));
export type Snippet = z.infer<typeof Snippet>;

/** An activity found; the snippet is of its notes or message where the words are there and not in its subject. */
export const ActivityHit = z.object({
  id: Id,
  type: z.enum(typeCodes),
  subject: z.string(),
  status: z.enum(STATUSES),
  primary: RecordRef.nullable(),
  snippet: Snippet,
});
export type ActivityHit = z.infer<typeof ActivityHit>;

/** A file on a record, or what is attached to an activity, found by its name. */
export const FileHit = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  contentType: z.string(),
  /** The record it is on, or the first one its activity is about. */
  record: RecordRef.nullable(),
  /** Where it is attached to an activity. */
  activity: z.object({ id: Id, subject: z.string() }).nullable(),
});
export type FileHit = z.infer<typeof FileHit>;

/** What was found, the best kind first; of each kind the few best. */
export const Everything = z.object({
  records: z.array(z.object({ type: z.enum(RECORD_TYPES), items: z.array(RecordHit) })),
  activities: z.array(ActivityHit),
  files: z.array(FileHit),
});
export type Everything = z.infer<typeof Everything>;

/** What a user has opened last, the latest first. */
export const Recent = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('record'), record: RecordHit }),
      z.object({ kind: z.literal('activity'), activity: ActivityHit }),
    ]),
  ),
});
export type Recent = z.infer<typeof Recent>;

/** What was opened: a record or an activity. */
export const Opened = z.union([z.strictObject({ recordId: Id }), z.strictObject({ activityId: Id })]);
export type Opened = z.infer<typeof Opened>;
