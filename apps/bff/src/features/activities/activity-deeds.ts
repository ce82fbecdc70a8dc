import { reopen, snooze } from '@daybook/shared/activities/activity.rules';
import type { Due } from '@daybook/shared/activities/due.rules';
import { type Instant, toMs } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserName, type UserEntity } from '../people/people.store.ts';
import { acceptedOrTold } from './accepted-or-told.ts';
import type { ActivityEntity } from './activities.store.ts';
import { dueColumns, movedEndColumns } from './activity-columns.ts';
import { about, dueText, type LoadedActivity } from './activity-work.ts';
import { doable } from './doable.ts';
import { movedReminder } from './moved-reminder.ts';

/**
 * What is done to one loaded activity, the same whether it is the only one or one of a thousand: decides, writes and
 * tells. Refused, nothing of it is written.
 */
export type Deed<Given> = (op: Operation, loaded: LoadedActivity, given: Given) => Promise<ActivityEntity>;

export const reopenOne: Deed<void> = async (op, { row, recordKeys }) => {
  await acceptedOrTold(op, row, reopen(doable(row)));
  const next = await op.update('activity', row, { completed_at: null, completed_by_key: null });
  op.record({
    payload: { kind: 'activity.reopened', ...about(row) },
    records: recordKeys,
    activityKey: row.key,
  });
  return next;
};

export const snoozeOne: Deed<Instant> = async (op, { row }, until) => {
  const { snoozedUntil } = await acceptedOrTold(op, row, snooze(doable(row), until, op.now));
  return op.update('activity', row, { snoozed_until: toMs(snoozedUntil) });
};

export const unsnoozeOne: Deed<void> = (op, { row }) => op.update('activity', row, { snoozed_until: 0 });

/** Another due day or moment, or none, ends a snooze. */
export const rescheduleOne: Deed<Due> = async (op, { row, recordKeys }, due) => {
  const next = await op.update('activity', row, {
    ...dueColumns(due),
    ...movedEndColumns(row, due),
    remind_at: await movedReminder(op, row, due),
    snoozed_until: 0,
  });
  const [from, to] = [dueText(row), dueText(next)];
  if (from !== to) {
    const payload = { kind: 'activity.rescheduled' as const, ...about(row), due: { from, to } };
    op.record({ payload, records: recordKeys, activityKey: row.key });
  }
  return next;
};

/** From then on the new owner's day decides where it stands. */
export const reassignOne: Deed<UserEntity> = async (op, { row, recordKeys }, owner) => {
  if (owner.key === row.owner_key) return row;
  const from = await findUserName(op.db, row.owner_key);
  const next = await op.update('activity', row, { owner_key: owner.key });
  const payload = {
    kind: 'activity.reassigned' as const,
    ...about(row),
    owner: { from, to: owner.name },
  };
  op.record({ payload, records: recordKeys, activityKey: row.key });
  return next;
};
