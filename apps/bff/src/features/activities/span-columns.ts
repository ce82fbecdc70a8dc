import type { ActivityInput } from '@daybook/shared/activities/activity';
import { isSameDue } from '@daybook/shared/activities/due.rules';
import { movedEnd, type Span, spanProblem } from '@daybook/shared/activities/span.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { toMs } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { spanOf } from './activity-columns.ts';
import { dueOf } from './activity-due.ts';
import { movedReminder } from './moved-reminder.ts';

type Row = Pick<ActivityEntity, 'due_on' | 'due_at' | 'end_at' | 'end_on'>;
type Given = { readonly [K in 'due' | 'endAt' | 'endOn' | 'remindAt']?: ActivityInput[K] | undefined };

/** Refuses an end that does not fit its start, at the field that was given. */
export const refuseSpan = (span: Span): void => {
  const problem = spanProblem(span);
  if (problem !== undefined)
    throw new Refusal('request.invalid', { detail: problem.message, errors: [problem] });
};

/** The end moves along with its start. Refuses one that does not fit. */
const endColumns = (row: Row, given: Given): Partial<Pick<Row, 'end_at' | 'end_on'>> => {
  const { due, endAt, endOn } = given;
  if (due === undefined && endAt === undefined && endOn === undefined) return {};
  const was = spanOf(row);
  const moved = due === undefined ? was : movedEnd(was, due);
  const next = {
    due: due === undefined ? was.due : due,
    endAt: endAt === undefined ? moved.endAt : endAt,
    endOn: endOn === undefined ? moved.endOn : endOn,
  };
  refuseSpan(next);
  const columns = { end_at: next.endAt === null ? null : toMs(next.endAt), end_on: next.endOn };
  // What stays is no part of the change, or it would clash with what others do to it.
  return {
    ...(columns.end_at !== row.end_at && { end_at: columns.end_at }),
    ...(columns.end_on !== row.end_on && { end_on: columns.end_on }),
  };
};

/**
 * What else a change of the span changes: the end moves along with its start, and so does a reminder with a date of its
 * own; another start ends a snooze, as moving by its own command does.
 */
export const spanColumns = async (
  op: Operation,
  row: ActivityEntity,
  given: Given,
): Promise<Partial<Pick<ActivityEntity, 'end_at' | 'end_on' | 'remind_at' | 'snoozed_until'>>> => {
  const { due, remindAt } = given;
  const ends = endColumns(row, given);
  if (due === undefined || isSameDue(due, dueOf(row))) return ends;
  const reminder = remindAt === undefined ? await movedReminder(op, row, due) : row.remind_at;
  return {
    ...ends,
    ...(reminder !== row.remind_at && { remind_at: reminder }),
    ...(row.snoozed_until > 0 && { snoozed_until: 0 }),
  };
};
