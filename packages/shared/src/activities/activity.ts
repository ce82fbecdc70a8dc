import { z } from 'zod';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Money } from '../kernel/money.ts';
import { Id, InstantWire, LocalDateWire, line, optionalLine, prose } from '../kernel/wire.ts';
import { LinkedInActionCode } from '../linkedin/linkedin-action.ts';
import { CustomValuesWire, RecordRef, UserRef } from '../records/record.ts';
import { Tags } from '../records/tags.ts';
import { Repeat, RepeatInput } from '../repeating/repeat.ts';
import { ACTIVITY_TYPES, PRIORITIES } from './activity-type.ts';
import { Attachment } from './attachment.ts';
import { CHANNELS } from './channel.ts';
import { ChoiceCode } from './choice.ts';
import { COLLEAGUE_ROLES, PARTICIPANT_ROLES } from './participant.ts';

const typeCodes = ACTIVITY_TYPES.map((type) => type.code);
const priorities = PRIORITIES.map((priority) => priority.value);

/** On a day, at a moment, or never. */
export const DueWire = z.union([
  z.strictObject({ on: LocalDateWire }),
  z.strictObject({ at: InstantWire }),
  z.null(),
]);

export const ActivityTypeCodeWire = z.enum(typeCodes);
export const PriorityWire = z.enum(priorities);
export const STATUSES = ['open', 'done', 'trashed'] as const;
export type ActivityStatus = (typeof STATUSES)[number];

const ParticipantRoleWire = z.enum(PARTICIPANT_ROLES.map(({ value }) => value));
const ColleagueRoleWire = z.enum(COLLEAGUE_ROLES.map(({ value }) => value));

const ChannelWire = z.enum(CHANNELS.map(({ value }) => value));

/** What a person writes of an activity. Which fields a form shows depends on the type (`KindField`). */
export const ActivityInput = z.object({
  type: ActivityTypeCodeWire,
  /** Its name, everywhere. */
  subject: line(300),
  notes: prose(50_000),
  due: DueWire,
  /** End of an appointment; needs a due moment before it. */
  endAt: InstantWire.nullable(),
  priority: PriorityWire,
  ownerId: Id,
  /** The record it is about; none for a personal activity. */
  primaryId: Id.nullable(),
  /** Further records it concerns. */
  recordIds: z.array(Id).max(20, 'Link at most 20 records.'),
  direction: z.enum(['outgoing', 'incoming']),
  durationMinutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .nullable(),
  phone: optionalLine(60),
  location: optionalLine(300),
  link: optionalLine(2000),
  amount: Money.nullable(),
  /** The text to send: of an email, SMS or LinkedIn message. Plain, or with fields, bold, italic and lists. */
  message: prose(50_000),
  /** The subject of what is sent, where it has one: of an InMail. */
  messageSubject: optionalLine(300),
  /** What a LinkedIn activity does there; null for a message. */
  action: LinkedInActionCode.nullable(),
  /** Code of one of the outcomes of its type. */
  outcome: ChoiceCode.nullable(),
  /** Code of one of the topics of the kind of its primary record. */
  topic: ChoiceCode,
  /** Contacts who take part, and on whose side; the activity is on their timelines. */
  participants: z
    .array(z.object({ id: Id, role: ParticipantRoleWire }))
    .max(20, 'At most 20 people can take part.'),
  /** Users who take part, and as what. */
  colleagues: z
    .array(z.object({ id: Id, role: ColleagueRoleWire }))
    .max(20, 'At most 20 colleagues can take part.'),
  /** The moment its owner is reminded of it; null: as many minutes before it as `remindBefore` says. */
  remindAt: InstantWire.nullable(),
  /** Minutes before its moment; null: as its owner has it in the settings, -1: never. */
  remindBefore: z.int().min(-1).max(40_320).nullable(),
  /** The activity it follows; none that follows it itself. */
  followsId: Id.nullable(),
  /** The last day, of something due on a day that takes several. */
  endOn: LocalDateWire.nullable(),
  /** Code of one of the sources: what brought it about. */
  source: ChoiceCode.nullable(),
  /** Code of one of the reasons of a source. */
  sourceReason: ChoiceCode.nullable(),
  locationComments: prose(5000),
  /** When it began, as it is written down afterwards. Completing it takes this as the moment it was done. */
  startedAt: InstantWire.nullable(),
  /** Remarks on how it went. */
  comments: prose(50_000),
  /** What came of it. */
  result: prose(50_000),
  /** How the customer is written to about it; null while that is open. */
  channel: ChannelWire.nullable(),
  /** The language they are written to in, such as `de-CH`; empty: theirs. */
  culture: optionalLine(35),
  /** The message goes as a text message, whatever the channel. */
  asText: z.boolean(),
  /** The message is that of the template. */
  useTemplate: z.boolean(),
  templateId: Id.nullable(),
  /** The fields that the workspace defined on activities, by their keys; only those named change. */
  custom: CustomInputWire,
});
export type ActivityInput = z.infer<typeof ActivityInput>;

const endsAfterItStarts = ({ due, endAt }: { due?: unknown; endAt?: string | null | undefined }): boolean => {
  if (!endAt) return true;
  if (typeof due !== 'object' || due === null || !('at' in due)) return due === undefined;
  return String(due.at) < endAt;
};
const END_BEFORE_START = { message: 'The end has to be after the start.', path: ['endAt'] };

/** A new activity. What is left out: due never, owner and creator the one who asks, priority normal, the topic chosen last. */
export const NewActivity = ActivityInput.partial()
  .extend({
    id: Id.optional(),
    type: ActivityTypeCodeWire,
    subject: line(300),
    /** Already done: recorded with this moment, which may lie in the past. */
    completedAt: InstantWire.optional(),
    /** How it comes again; needs a due date. */
    repeat: RepeatInput.nullable().optional(),
    tags: Tags.optional(),
  })
  .refine(endsAfterItStarts, END_BEFORE_START)
  .meta({
    example: {
      type: 'call',
      subject: 'Discovery call',
      due: { on: '2026-11-24' },
      primaryId: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10',
    },
  });
export type NewActivity = z.infer<typeof NewActivity>;

/** Several activities written in one go: what was done, and what follows. All or none are made. */
export const NewActivities = z.object({
  activities: z.array(NewActivity).min(1).max(10, 'Write at most 10 activities at once.'),
});
export type NewActivities = z.infer<typeof NewActivities>;

/** A change of some fields; `version` is the one the person saw. */
export const ActivityChange = ActivityInput.partial()
  .extend({ version: z.int() })
  .refine(endsAfterItStarts, END_BEFORE_START);
export type ActivityChange = z.infer<typeof ActivityChange>;

/** How an activity was done. */
export const Completion = z.object({
  outcome: ChoiceCode.nullable().optional(),
  notes: prose(50_000).optional(),
  durationMinutes: z
    .int()
    .min(0)
    .max(24 * 60)
    .nullable()
    .optional(),
  /** When it happened, if earlier than now. */
  at: InstantWire.optional(),
  /** The message as it was written in the end. */
  message: prose(50_000).optional(),
  messageSubject: optionalLine(300).optional(),
  /** The text that went out, for the timeline; the message with its fields filled in when left out. */
  sentText: prose(60_000).optional(),
  /** What is required of it and was not given yet, by the keys of the fields. */
  custom: CustomInputWire.optional(),
});
export type Completion = z.infer<typeof Completion>;

/** What a list shows of an activity where its columns ask for more; long texts by how they begin. */
export const ActivityMore = z.object({
  endAt: InstantWire.nullable(),
  createdAt: InstantWire,
  direction: z.enum(['outgoing', 'incoming']),
  phone: z.string(),
  link: z.string(),
  amount: Money.nullable(),
  notes: z.string(),
  message: z.string(),
  tags: z.array(z.string()),
  custom: CustomValuesWire,
});
export type ActivityMore = z.infer<typeof ActivityMore>;

/** An activity as a list shows it. */
export const ActivityRow = z.object({
  id: Id,
  version: z.int(),
  type: ActivityTypeCodeWire,
  subject: z.string(),
  status: z.enum(STATUSES),
  due: DueWire,
  /** The owner's day it is due on; `9999-12-31` for someday. */
  dueDay: z.string(),
  priority: PriorityWire,
  owner: UserRef.extend({ zone: z.string() }),
  /** Who wrote it down: may change it, too, whoever owns it. Null where nobody did, as in an import. */
  creatorId: Id.nullable(),
  snoozedUntil: InstantWire.nullable(),
  completedAt: InstantWire.nullable(),
  outcome: ChoiceCode.nullable(),
  topic: ChoiceCode,
  primary: RecordRef.nullable(),
  account: RecordRef.nullable(),
  location: z.string(),
  durationMinutes: z.int().nullable(),
  /** It is one of several: others came before or follow. */
  repeats: z.boolean(),
  /** Where columns were asked for that are not above. */
  more: ActivityMore.optional(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** Another activity before or after one. */
export const ActivityLink = z.object({
  id: Id,
  type: ActivityTypeCodeWire,
  subject: z.string(),
  status: z.enum(STATUSES),
  due: DueWire,
  completedAt: InstantWire.nullable(),
});
export type ActivityLink = z.infer<typeof ActivityLink>;

/** What came before an activity, first first, and what follows from it: each with what follows that. */
export const ActivityChain = z.object({
  before: z.array(ActivityLink),
  after: z.array(ActivityLink.extend({ level: z.int() })),
  /** There are more of either than are shown. */
  more: z.boolean(),
});
export type ActivityChain = z.infer<typeof ActivityChain>;

/** Something a person does with or for a customer: planned (open) or done. */
export const Activity = ActivityRow.extend({
  notes: z.string(),
  endAt: InstantWire.nullable(),
  creator: UserRef.nullable(),
  createdAt: InstantWire,
  completedBy: UserRef.nullable(),
  records: z.array(RecordRef),
  participants: z.array(z.object({ contact: RecordRef, role: ParticipantRoleWire })),
  colleagues: z.array(z.object({ user: UserRef, role: ColleagueRoleWire })),
  attachments: z.array(Attachment),
  direction: z.enum(['outgoing', 'incoming']),
  phone: z.string(),
  link: z.string(),
  amount: Money.nullable(),
  message: z.string(),
  messageSubject: z.string(),
  action: z.string().nullable(),
  remindAt: InstantWire.nullable(),
  remindBefore: z.int().nullable(),
  /** How the next one follows from it; null where none does. */
  repeat: Repeat.nullable(),
  /** The activity it follows. */
  follows: ActivityLink.nullable(),
  /** The first of those that follow it. */
  followedBy: z.array(ActivityLink),
  endOn: LocalDateWire.nullable(),
  source: z.string().nullable(),
  sourceReason: z.string().nullable(),
  locationComments: z.string(),
  startedAt: InstantWire.nullable(),
  comments: z.string(),
  result: z.string(),
  channel: ChannelWire.nullable(),
  culture: z.string(),
  asText: z.boolean(),
  useTemplate: z.boolean(),
  templateId: Id.nullable(),
  tags: z.array(z.string()),
  /** The fields that the workspace defined on activities, by their keys; those with nothing in them are left out. */
  custom: CustomValuesWire,
});
export type Activity = z.infer<typeof Activity>;
