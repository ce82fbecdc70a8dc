import type {
  Activity,
  ActivityLink,
  ActivityRow,
  ActivityStatus,
} from '@daybook/shared/activities/activity';
import { type ActivityTypeCode, priorityOfRank } from '@daybook/shared/activities/activity-type';
import type { Channel } from '@daybook/shared/activities/channel';
import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import type { RecordRef, UserRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import { dueOf } from './activity-due.ts';
import type { ActivityDetailRow, ActivityListRow } from './read-activities.store.ts';

const momentOf = (ms: number | null) => (ms === null || ms === 0 ? null : toInstant(ms));

const refOf = (id: string | null, type: string | null, title: string | null): RecordRef | null =>
  id === null || type === null || title === null ? null : { id, type: type as RecordType, title };

const personOf = (id: string | null, name: string | null): UserRef | null =>
  id === null || name === null ? null : { id, name };

/** A row of a list as the contract has it. */
export const toActivityRow = (row: ActivityListRow): ActivityRow => ({
  id: row.id,
  version: row.version,
  type: row.type as ActivityTypeCode,
  subject: row.subject,
  status: row.status as ActivityStatus,
  due: dueOf(row),
  dueDay: row.due_day,
  priority: priorityOfRank(row.priority),
  owner: { id: row.owner_id, name: row.owner_name, zone: row.owner_zone },
  creatorId: row.creator_id,
  snoozedUntil: momentOf(row.snoozed_until),
  completedAt: momentOf(row.completed_at),
  outcome: row.outcome,
  topic: row.topic,
  primary: refOf(row.primary_id, row.primary_type, row.primary_title),
  account: refOf(row.account_id, 'account', row.account_title),
  location: row.location,
  durationMinutes: row.duration_minutes,
  repeats: row.series_key !== null,
});

/** What of an activity is not in its own row. */
export type Beside = Pick<
  Activity,
  'records' | 'participants' | 'colleagues' | 'attachments' | 'repeat' | 'followedBy' | 'tags' | 'custom'
>;

export const NOTHING_BESIDE: Beside = {
  records: [],
  participants: [],
  colleagues: [],
  attachments: [],
  repeat: null,
  followedBy: [],
  tags: [],
  custom: {},
};

export type LinkRow = Pick<
  ActivityListRow,
  'id' | 'type' | 'subject' | 'status' | 'due_on' | 'due_at' | 'completed_at'
>;

/** An activity as another one names it. */
export const toLink = (row: LinkRow): ActivityLink => ({
  id: row.id,
  type: row.type as ActivityTypeCode,
  subject: row.subject,
  status: row.status as ActivityStatus,
  due: dueOf(row),
  completedAt: momentOf(row.completed_at),
});

const followsOf = (row: ActivityDetailRow): ActivityLink | null => {
  const { before_id: id, before_type: type, before_subject: subject, before_status: status } = row;
  if (id === null || type === null || subject === null || status === null) return null;
  const { before_due_on: due_on, before_due_at: due_at, before_completed_at: completed_at } = row;
  return toLink({ id, type, subject, status, due_on, due_at, completed_at });
};

/** What the interaction form adds. */
const formOf = (row: ActivityDetailRow) => ({
  follows: followsOf(row),
  endOn: row.end_on as LocalDate | null,
  source: row.source,
  sourceReason: row.source_reason,
  locationComments: row.location_comments,
  startedAt: momentOf(row.started_at),
  comments: row.comments,
  result: row.result,
  channel: row.channel as Channel | null,
  culture: row.culture,
  asText: row.as_text === 1,
  useTemplate: row.use_template === 1,
  templateId: row.template_id,
});

/** The whole activity as the contract has it. */
export const toActivity = (row: ActivityDetailRow, beside: Beside): Activity => ({
  ...toActivityRow(row),
  notes: row.notes,
  endAt: momentOf(row.end_at),
  creator: personOf(row.creator_id, row.creator_name),
  createdAt: toInstant(row.created_at),
  completedBy: personOf(row.completer_id, row.completer_name),
  ...beside,
  direction: row.direction as Activity['direction'],
  phone: row.phone,
  link: row.link,
  amount:
    row.amount_minor === null || row.currency === null
      ? null
      : { minor: row.amount_minor, currency: row.currency },
  message: row.message,
  messageSubject: row.message_subject,
  action: row.action,
  remindAt: momentOf(row.remind_at),
  remindBefore: row.remind_before,
  ...formOf(row),
});
