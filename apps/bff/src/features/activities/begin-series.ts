import type { NewActivity } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted } from '@daybook/shared/kernel/result';
import { SOMEDAY } from '@daybook/shared/kernel/time';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import { anchored, parseRule, ruleText } from '@daybook/shared/repeating/repeat-rule.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { activityColumns } from './activity-columns.ts';
import { dayOf, type Like, seriesLike } from './series-columns.ts';

/** The rule with the days it left open, and the day it counts from; without a due date there is none. */
export const ruleFrom = (
  row: Pick<Like, 'due_on' | 'due_at'>,
  zone: string,
  { rule, basis }: RepeatInput,
) => {
  const first = dayOf(row, zone);
  if (first === SOMEDAY) {
    const message = 'Give it a due date first: that is what it repeats from.';
    throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'due', message }] });
  }
  const read = accepted(parseRule(rule));
  const text = ruleText(basis === 'completion' ? read : anchored(read, first));
  return { rule: text, basis, first_on: first, last_on: first };
};

/** Begins a series with this activity as its first; answers the columns that say so. */
export const beginSeries = async (
  op: Operation,
  row: Like,
  zone: string,
  repeat: RepeatInput,
): Promise<{ series_key: number; occurrence: number }> => {
  const series = await op.insert('series', {
    id: newId(),
    ...ruleFrom(row, zone, repeat),
    made: 1,
    ...seriesLike(row, zone),
  });
  return { series_key: series.key, occurrence: 1 };
};

const EMPTY: Omit<Like, 'type' | 'subject'> = {
  notes: '',
  priority: 2,
  location: '',
  link: '',
  phone: '',
  message: '',
  message_subject: '',
  action: null,
  direction: 'outgoing',
  amount_minor: null,
  currency: null,
  remind_before: null,
  remind_at: null,
  due_on: null,
  due_at: null,
  end_at: null,
};

/** The columns of a new activity that say how it comes again; none where it does not. */
export const repeatColumns = async (
  op: Operation,
  input: NewActivity,
  zone: string,
): Promise<{ series_key?: number; occurrence?: number }> => {
  const { repeat, type, subject } = input;
  if (!repeat) return {};
  if (input.completedAt !== undefined || activityType(type).recordedAtOnce) {
    const message = 'What is done already cannot repeat. Plan it, and complete it.';
    throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'repeat', message }] });
  }
  return beginSeries(op, { ...EMPTY, ...activityColumns(input), type, subject }, zone, repeat);
};
