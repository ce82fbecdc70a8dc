import type { Activity, ActivityRow, ActivityStatus } from '@daybook/shared/activities/activity';
import { type ActivityTypeCode, priorityOfRank } from '@daybook/shared/activities/activity-type';
import { toInstant } from '@daybook/shared/kernel/time';
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
export type Beside = Pick<Activity, 'records' | 'participants' | 'colleagues' | 'attachments' | 'repeat'>;

export const NOTHING_BESIDE: Beside = {
  records: [],
  participants: [],
  colleagues: [],
  attachments: [],
  repeat: null,
};

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
});
