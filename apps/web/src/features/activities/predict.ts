import type { ActivityRow, Completion } from '@daybook/shared/activities/activity';
import { complete, reopen, snooze } from '@daybook/shared/activities/activity.rules';
import { type Due, dueDay } from '@daybook/shared/activities/due.rules';
import { ok, type Result } from '@daybook/shared/kernel/result';
import type { EpochMs, Instant } from '@daybook/shared/kernel/time';

/** What doing something to an activity will make of it, by the rules the server decides with. */
export type Prediction = Result<ActivityRow>;

const becomes = <T extends Partial<ActivityRow>>(row: ActivityRow, decided: Result<T>): Prediction =>
  decided.ok ? ok({ ...row, ...decided.value }) : decided;

export const completed = (row: ActivityRow, how: Completion, now: EpochMs): Prediction => {
  const done = becomes(row, complete(row, how, now));
  if (!done.ok || how.durationMinutes === undefined) return done;
  return ok({ ...done.value, durationMinutes: how.durationMinutes });
};

export const reopened = (row: ActivityRow): Prediction => becomes(row, reopen(row));

export const snoozed = (row: ActivityRow, until: Instant, now: EpochMs): Prediction =>
  becomes(row, snooze(row, until, now));

export const unsnoozed = (row: ActivityRow): Prediction => ok({ ...row, snoozedUntil: null });

export const rescheduled = (row: ActivityRow, due: Due): Prediction =>
  ok({ ...row, due, dueDay: dueDay(due, row.owner.zone) });

/** From then on the new owner's day decides. */
export const reassigned = (row: ActivityRow, { id, name, zone }: ActivityRow['owner']): Prediction =>
  ok({ ...row, owner: { id, name, zone }, dueDay: dueDay(row.due, zone) });

export const trashed = (row: ActivityRow): Prediction => ok({ ...row, status: 'trashed' });

export const restored = (row: ActivityRow): Prediction =>
  ok({ ...row, status: row.completedAt === null ? 'open' : 'done' });
