import type { ActivityInput } from '@daybook/shared/activities/activity';
import { priorityRank } from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import { movedEnd, type Span } from '@daybook/shared/activities/span.rules';
import { type LocalDate, toInstant, toMs } from '@daybook/shared/kernel/time';
import type { ActivityEntity } from './activities.store.ts';
import { dueOf } from './activity-due.ts';

type Written = { [K in keyof ActivityInput]?: ActivityInput[K] | undefined };
type Columns = Partial<Omit<ActivityEntity, 'key' | 'id' | 'version' | 'account_key'>>;

export const dueColumns = (due: Due): { due_on: string | null; due_at: number | null } => {
  if (due === null) return { due_on: null, due_at: null };
  return 'on' in due ? { due_on: due.on, due_at: null } : { due_on: null, due_at: toMs(due.at) };
};

type Spanned = Pick<ActivityEntity, 'due_on' | 'due_at' | 'end_at' | 'end_on'>;

/** From when until when it is planned. */
export const spanOf = (row: Spanned): Span => ({
  due: dueOf(row),
  endAt: row.end_at === null ? null : toInstant(row.end_at),
  endOn: row.end_on as LocalDate | null,
});

/** The columns of the end after a move to another start. */
export const movedEndColumns = (row: Spanned, due: Due): Pick<Spanned, 'end_at' | 'end_on'> => {
  const { endAt, endOn } = movedEnd(spanOf(row), due);
  return { end_at: endAt === null ? null : toMs(endAt), end_on: endOn };
};

/** The columns each field is kept in; owner, records, outcome and topic are looked up by the verb. */
const COLUMNS: { readonly [K in keyof ActivityInput]?: (value: ActivityInput[K]) => Columns } = {
  type: (type) => ({ type }),
  subject: (subject) => ({ subject }),
  notes: (notes) => ({ notes }),
  due: dueColumns,
  endAt: (endAt) => ({ end_at: endAt === null ? null : toMs(endAt) }),
  priority: (priority) => ({ priority: priorityRank(priority) }),
  direction: (direction) => ({ direction }),
  durationMinutes: (minutes) => ({ duration_minutes: minutes }),
  phone: (phone) => ({ phone }),
  location: (location) => ({ location }),
  link: (link) => ({ link }),
  amount: (amount) => ({ amount_minor: amount?.minor ?? null, currency: amount?.currency ?? null }),
  message: (message) => ({ message }),
  action: (action) => ({ action }),
  messageSubject: (subject) => ({ message_subject: subject }),
  remindAt: (at) => ({ remind_at: at === null ? null : toMs(at) }),
  remindBefore: (minutes) => ({ remind_before: minutes }),
  endOn: (day) => ({ end_on: day }),
  locationComments: (text) => ({ location_comments: text }),
  startedAt: (at) => ({ started_at: at === null ? null : toMs(at) }),
  comments: (comments) => ({ comments }),
  result: (result) => ({ result }),
  channel: (channel) => ({ channel }),
  culture: (culture) => ({ culture }),
  asText: (asText) => ({ as_text: Number(asText) }),
  useTemplate: (use) => ({ use_template: Number(use) }),
  templateId: (id) => ({ template_id: id }),
};

const columnsOf = <K extends keyof ActivityInput>(field: K, input: Written): Columns => {
  const value = input[field];
  return value === undefined ? {} : (COLUMNS[field]?.(value) ?? {});
};

/** The columns for the fields that were given. */
export const activityColumns = (input: Written): Columns =>
  Object.assign(
    {},
    ...(Object.keys(COLUMNS) as (keyof ActivityInput)[]).map((field) => columnsOf(field, input)),
  );
