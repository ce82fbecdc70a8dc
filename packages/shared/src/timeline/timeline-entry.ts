import { z } from 'zod';
import { ActivityTypeCodeWire } from '../activities/activity.ts';
import { ChoiceCode } from '../activities/choice.ts';
import { Money } from '../kernel/money.ts';
import { Id, InstantWire } from '../kernel/wire.ts';
import { RecordRef, UserRef } from '../records/record.ts';
import { CATEGORIES } from './category.ts';

const change = <T extends z.ZodType>(value: T) => z.object({ from: value, to: value });
const text = z.string().nullable();
const about = { subject: z.string(), activityType: ActivityTypeCodeWire, activityId: Id };

/**
 * What an entry says, by kind. One more kind is one more member here and one renderer in the web; the compiler lists
 * the rest. Ids in brackets are those of the checklist.
 */
export const EntryPayload = z.discriminatedUnion('kind', [
  /** [Z-02] A record was added; `owner` is who is responsible for it. */
  z.object({
    kind: z.literal('record.created'),
    title: z.string(),
    owner: z.string().nullable(),
    source: z.string().nullable(),
  }),
  /** [Z-03, Z-08] */
  z.object({ kind: z.literal('record.renamed'), title: change(z.string()) }),
  /** [Z-04] */
  z.object({ kind: z.literal('contact.lifecycle-changed'), stage: change(z.string()) }),
  z.object({ kind: z.literal('contact.status-changed'), status: change(text) }),
  /** [Z-05, Z-06] Set where `from` is null, changed otherwise. */
  z.object({ kind: z.literal('contact.lost-reason-changed'), reason: change(text) }),
  /** [Z-07] On the contact: an opportunity was linked. */
  z.object({ kind: z.literal('opportunity.linked'), title: z.string(), opportunityId: Id }),
  z.object({ kind: z.literal('opportunity.stage-changed'), stage: change(z.string()) }),
  z.object({ kind: z.literal('opportunity.won'), from: z.string(), value: Money.nullable() }),
  z.object({ kind: z.literal('opportunity.lost'), from: z.string(), reason: text }),
  z.object({ kind: z.literal('opportunity.lost-reason-changed'), reason: change(text) }),
  /** [Z-18] */
  z.object({ kind: z.literal('opportunity.value-changed'), value: change(Money.nullable()) }),
  /** [Z-19, Z-20] Set where `from` is null, changed otherwise. */
  z.object({ kind: z.literal('opportunity.closing-date-changed'), day: change(text) }),
  z.object({ kind: z.literal('record.owner-changed'), owner: change(text) }),
  z.object({ kind: z.literal('record.account-changed'), account: change(text) }),
  /** Any other field, by its label; `type` says how the values are shown where they are not plain text. */
  z.object({
    kind: z.literal('record.field-changed'),
    field: z.string(),
    type: z.enum(['day', 'moment']).optional(),
    value: change(text),
  }),
  /** [Z-09, Z-21] Somebody filled in a form; `page` is where, empty where the browser did not say. */
  z.object({
    kind: z.literal('form.submitted'),
    form: z.string(),
    formId: Id,
    page: z.string(),
    answers: z.array(z.object({ label: z.string(), value: z.string() })),
    /** What they agreed to, as it read then. */
    consent: text,
  }),
  /** [Z-10] Another record became part of this one; `title` is what that was called. */
  z.object({ kind: z.literal('record.merged'), title: z.string() }),
  z.object({ kind: z.literal('record.archived') }),
  z.object({ kind: z.literal('record.unarchived') }),
  /** What is left of something that was about a person who has been erased. */
  z.object({ kind: z.literal('person.erased') }),
  z.object({ kind: z.literal('record.trashed') }),
  z.object({ kind: z.literal('record.restored') }),
  /** [E-02] `due` is an ISO day or moment; null for someday. */
  z.object({ kind: z.literal('activity.planned'), ...about, due: text, owner: z.string() }),
  /** [E-02, Z-13, Z-16] */
  z.object({
    kind: z.literal('activity.completed'),
    ...about,
    outcome: ChoiceCode.nullable(),
    /** What it was called then, and whether it means that nothing came about; in older entries as it is now. */
    outcomeLabel: z.string().optional(),
    failed: z.boolean().optional(),
    notes: z.string(),
    /** What came of it, as it was known then. */
    result: z.string().optional(),
    durationMinutes: z.int().nullable(),
    direction: z.enum(['outgoing', 'incoming']),
    text: z.string(),
    /** Of a LinkedIn activity: what was done there. */
    action: z.object({ code: z.string(), label: z.string() }).optional(),
  }),
  /** [Z-23] */
  z.object({ kind: z.literal('note.added'), ...about, notes: z.string() }),
  z.object({ kind: z.literal('activity.reopened'), ...about }),
  z.object({ kind: z.literal('activity.rescheduled'), ...about, due: change(text) }),
  z.object({ kind: z.literal('activity.reassigned'), ...about, owner: change(z.string()) }),
  /** [Z-26] */
  z.object({ kind: z.literal('activity.renamed'), ...about, title: change(z.string()) }),
  /** [Z-24, Z-27] */
  z.object({ kind: z.literal('activity.notes-edited'), ...about, notes: change(z.string()) }),
  /** [F-38] What came of it was written down or changed once it was done. */
  z.object({ kind: z.literal('activity.result-edited'), ...about, result: change(z.string()) }),
  /** A field that the workspace defined, by its label. */
  z.object({
    kind: z.literal('activity.field-changed'),
    ...about,
    field: z.string(),
    type: z.enum(['day', 'moment']).optional(),
    value: change(text),
  }),
  z.object({ kind: z.literal('activity.trashed'), ...about }),
  z.object({ kind: z.literal('activity.restored'), ...about }),
  /** [G-26] These people take part now: on their own timelines. */
  z.object({ kind: z.literal('activity.joined'), ...about, people: z.array(z.string()), due: text }),
  /** [Z-14, Z-15, Z-22] A recording says of what, and how long the call was. */
  z.object({
    kind: z.literal('file.uploaded'),
    ...about,
    attachmentId: Id,
    name: z.string(),
    size: z.int(),
    contentType: z.string(),
    recording: z.enum(['call', 'voice-note']).nullable(),
    durationMinutes: z.int().nullable(),
  }),
  /** [Z-22] On the record itself; what was there by this name before is an older version. */
  z.object({
    kind: z.literal('file.added'),
    attachmentId: Id,
    name: z.string(),
    size: z.int(),
    contentType: z.string(),
    version: z.int(),
  }),
  z.object({ kind: z.literal('file.renamed'), name: change(z.string()) }),
  z.object({ kind: z.literal('file.deleted'), name: z.string(), versions: z.int() }),
  z.object({ kind: z.literal('link.added'), ...about, name: z.string(), url: z.string() }),
  z.object({ kind: z.literal('file.removed'), ...about, name: z.string() }),
]);
export type EntryPayload = z.infer<typeof EntryPayload>;
export type EntryKind = EntryPayload['kind'];

/** One fact on a timeline, newest first; never edited. */
export const TimelineEntry = z.object({
  /** Grows with time of recording; its permalink. */
  key: z.int(),
  /** When it happened, which may be before it was recorded. */
  happenedAt: InstantWire,
  recordedAt: InstantWire,
  category: z.enum(CATEGORIES),
  actor: UserRef.nullable(),
  /** The name of the API key it was done through. */
  through: z.string().nullable().meta({ example: 'Zapier' }),
  payload: EntryPayload,
  /** Of repeated edits of one field that are told as one: each of them, the first first; empty otherwise. */
  parts: z.array(z.object({ happenedAt: InstantWire, payload: EntryPayload })),
  /** The records it was written on. */
  records: z.array(RecordRef),
  /** Through which record it got onto this timeline; null where it is direct. */
  via: RecordRef.nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
