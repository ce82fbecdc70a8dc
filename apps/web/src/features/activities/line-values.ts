import { type ActivityTypeCode, activityType } from '@daybook/shared/activities/activity-type';
import type { LineActivity, LineReading } from '@daybook/shared/activities/one-line.rules';
import type { RecordRef } from '@daybook/shared/records/record';
import { choiceLabel, choiceOptions, currentChoices } from '../../shared/choices/choices.state.ts';
import { minorPerUnit } from '../../shared/lib/format.ts';
import { subjectFor } from './follow-up.ts';
import type { NewValues } from './new-activity.ts';

/** A record that is named in a line, with the account it stands for. */
export interface NamedRecord {
  readonly record: RecordRef;
  readonly account: RecordRef | null;
}

/** What the fields of a line are made of, beside the line. */
export interface LineWorld {
  readonly records: ReadonlyMap<string, NamedRecord>;
  /** What the form starts with. */
  readonly initial: NewValues;
  /** The workspace's own. */
  readonly currency: string;
}

const DONE_LINK: Readonly<Partial<Record<ActivityTypeCode, string>>> = {
  call: 'with',
  email: 'to',
  note: 'on',
};

/** "Call with Ana Lima" of what was done, "Call from Ana Lima" where she called, "Call Ana Lima" of what is to be done; what was typed where it says more. */
export const subjectOfLine = ({ subject, type, people, asked, status, incoming }: LineActivity): string => {
  if (subject !== '') return subject.slice(0, 300);
  const names = [...people.map(({ name }) => name), ...asked];
  const last = names.pop();
  const person = names.length > 0 ? `${names.join(', ')} and ${last}` : (last ?? null);
  const done = status === 'done' ? DONE_LINK[type] : undefined;
  const link = incoming ? 'from' : done;
  return link && person !== null ? `${activityType(type).label} ${link} ${person}` : subjectFor(type, person);
};

/** The end of something that starts at that time, on the same day. */
const endOf = (time: string, minutes: number): string | null => {
  const end = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const two = (value: number): string => String(value).padStart(2, '0');
  return end < 24 * 60 ? `${two(Math.floor(end / 60))}:${two(end % 60)}` : null;
};

const amountOf = ({ amount }: LineActivity, currency: string): NewValues['amount'] => {
  if (amount === null) return null;
  const code = amount.currency ?? currency;
  return { minor: Math.round(amount.value * minorPerUnit(code)), currency: code };
};

/** Whether admins still offer the outcome. */
const isOffered = ({ outcome, type }: LineActivity): boolean =>
  choiceOptions(currentChoices(), 'outcome', type).some(({ value }) => value === outcome);

/** A part of a day, as it is noted: it has no field. */
export const PART_NOTES: Readonly<Record<NonNullable<LineActivity['dayPart']>, string>> = {
  morning: 'In the morning',
  noon: 'At noon',
  afternoon: 'In the afternoon',
  evening: 'In the evening',
};

/** What has no field of its own is not lost. */
const notesOf = (activity: LineActivity): string => {
  const { status, dayPart, outcome } = activity;
  if (status === 'open') return dayPart === null ? '' : PART_NOTES[dayPart];
  return outcome === null || isOffered(activity) ? '' : choiceLabel(currentChoices(), outcome);
};

/** What the fields of a form hold for one activity of a line. */
const activityValues = (
  activity: LineActivity,
  { records, initial, currency }: LineWorld,
): Partial<NewValues> => {
  const { type, time, minutes } = activity;
  const [first, ...also] = activity.people.flatMap(({ id }) => records.get(id) ?? []);
  const open = activity.status === 'open';
  return {
    type,
    subject: subjectOfLine(activity),
    day: activity.day,
    time,
    end: open && time !== null && minutes !== null ? endOf(time, minutes) : null,
    primary: first?.record ?? initial.primary,
    account: first ? first.account : initial.account,
    also: also.map(({ record }) => record),
    minutes,
    outcome: isOffered(activity) ? activity.outcome : null,
    location: activity.location,
    amount: amountOf(activity, currency),
    direction: activity.incoming ? 'incoming' : initial.direction,
    notes: notesOf(activity) || initial.notes,
    done: !open && activityType(type).recordedAtOnce !== true,
  };
};

const NAMES = [
  'type',
  'subject',
  'day',
  'time',
  'end',
  'primary',
  'account',
  'also',
  'minutes',
  'outcome',
  'location',
  'amount',
  'direction',
  'notes',
  'done',
] as const;

/** The fields a line fills; those a form starts with where the line says nothing. */
export const lineValues = (reading: LineReading, world: LineWorld): Partial<NewValues> => {
  const [first, ...others] = reading.activities;
  if (!first) return { ...Object.fromEntries(NAMES.map((name) => [name, world.initial[name]])), further: [] };
  return { ...activityValues(first, world), further: others.map((one) => activityValues(one, world)) };
};

type Values = Partial<NewValues>;

const differs = (one: Values, other: Values, name: string): boolean =>
  JSON.stringify(one[name as keyof NewValues]) !== JSON.stringify(other[name as keyof NewValues]);

const pick = (values: Values, wanted: (name: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => wanted(name)));

/**
 * What a line newly says: only what is another than it said before, so that what somebody has set by hand stays until
 * the line says something new about it. When it is read for the first time, what was set by hand meanwhile stays.
 */
export const newlySaid = (said: Values, form: NewValues, initial: NewValues): Values =>
  form.filled === null
    ? pick(said, (name) => differs(said, initial, name) && !differs(form, initial, name))
    : pick(said, (name) => differs(said, form.filled ?? initial, name));
