import { z } from 'zod';
import { ActivityTypeCodeWire } from '../activities/activity.ts';
import { ImportNounName } from '../imports/import.ts';
import { Id, InstantWire } from '../kernel/wire.ts';
import { RecordRef, UserRef } from '../records/record.ts';

/** How long a notice is kept, read or not. */
export const NOTICE_DAYS = 90;

/** More unread ones than this are not counted. */
export const MOST_COUNTED = 100;

/**
 * What a notice says, by kind. One more kind is one more member here and one renderer in the web; what it is about is
 * pointed at, and its name read when the notice is.
 */
export const NoticePayload = z.discriminatedUnion('kind', [
  /** An activity was planned for one or handed over. */
  z.object({ kind: z.literal('activity.assigned') }),
  /** One became responsible for a record. */
  z.object({ kind: z.literal('record.assigned') }),
  /** One was named with `@` in the notes of an activity. */
  z.object({ kind: z.literal('mentioned') }),
  /** Somebody one is responsible for has sent a form. */
  z.object({ kind: z.literal('form.submitted'), form: z.string() }),
  /** One asked to be reminded of an activity. */
  z.object({ kind: z.literal('activity.reminder') }),
  /**
   * An import that one began has ended; `failed`: before its last row. `contacts` is how many came of what the file
   * `holds`, whatever that is: at first only contacts could be imported.
   */
  z.object({
    kind: z.literal('import.ended'),
    importId: Id,
    /** The name of the file; empty where a notice is older than its name. */
    file: z.string().default(''),
    holds: ImportNounName.default('contact'),
    contacts: z.int(),
    rejected: z.int(),
    failed: z.boolean(),
  }),
]);
export type NoticePayload = z.infer<typeof NoticePayload>;
export type NoticeKind = NoticePayload['kind'];

/** Something a user should know of. */
export const Notice = z.object({
  /** Grows with time. */
  key: z.int(),
  at: InstantWire,
  unread: z.boolean(),
  /** Who did it; null where nobody did. */
  actor: UserRef.nullable(),
  payload: NoticePayload,
  /** What it is about, as it is called now; null where that is gone. */
  activity: z
    .object({
      id: Id,
      subject: z.string(),
      type: ActivityTypeCodeWire,
      /** The name of the record it is about; null for none. */
      about: z.string().nullable(),
    })
    .nullable(),
  record: RecordRef.nullable(),
  /** How many further things of the kind the same operation brought. */
  others: z.int(),
});
export type Notice = z.infer<typeof Notice>;

export const NoticeQuery = z.object({
  state: z.enum(['all', 'unread']).default('all'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type NoticeQuery = z.infer<typeof NoticeQuery>;
