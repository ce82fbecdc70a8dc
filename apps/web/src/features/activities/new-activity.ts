import type { ActivityLink, ActivityRow, NewActivity } from '@daybook/shared/activities/activity';
import {
  type ActivityTypeCode,
  activityType,
  type KindField,
  type Priority,
} from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import {
  addDays,
  type EpochMs,
  type Instant,
  type LocalDate,
  momentAt,
  toInstant,
} from '@daybook/shared/kernel/time';
import { readable } from '@daybook/shared/notices/mention.rules';
import type { RecordRef } from '@daybook/shared/records/record';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import type { Value } from '../../shared/fields/form-field.ts';
import type { Amount } from '../../shared/lib/format.ts';

/** What the form for a new activity holds. */
export interface NewValues {
  /** What was typed in one line; the fields are filled from it. */
  readonly line: string;
  /** Which of several of a name was meant, by the name. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What the line has filled in last; what is another by now was set by hand. */
  readonly filled: Partial<NewValues> | null;
  /** What else the line makes. */
  readonly further: readonly Partial<NewValues>[];
  readonly type: ActivityTypeCode;
  readonly subject: string;
  readonly day: LocalDate | null;
  /** `HH:MM` in the viewer's zone; null for any time. */
  readonly time: string | null;
  readonly end: string | null;
  readonly primary: RecordRef | null;
  /** The account of that record, for showing the new row at once. */
  readonly account: RecordRef | null;
  /** Further records it concerns. */
  readonly also: readonly RecordRef[];
  /** Null: oneself. */
  readonly owner: ActivityRow['owner'] | null;
  readonly priority: Priority;
  readonly notes: string;
  readonly location: string;
  readonly link: string;
  readonly phone: string;
  readonly message: string;
  readonly amount: Amount | null;
  readonly direction: 'outgoing' | 'incoming';
  readonly minutes: number | null;
  readonly outcome: string | null;
  /** It has happened already, and is only written down. */
  readonly done: boolean;
  /** What it is about; null: the topic chosen last for such a record. */
  readonly topic: string | null;
  /** How it comes again; null: not at all. */
  readonly repeat: RepeatInput | null;
  /** The activity it follows. */
  readonly follows: Pick<ActivityLink, 'id' | 'subject'> | null;
  readonly tags: readonly string[];
  /** What was given in fields of the workspace's own, by their keys. */
  readonly custom: Readonly<Record<string, OwnValue>>;
}

/** What is in a field of the workspace's own: as its control holds it, and as the server takes it. */
export interface OwnValue {
  readonly shown: Value;
  readonly written: NonNullable<NewActivity['custom']>[string];
  readonly wrong?: string | undefined;
}

/** What a form starts with when it is opened from somewhere. */
export type Preset = Partial<NewValues>;

export interface FormContext {
  readonly zone: string;
  readonly today: LocalDate;
  readonly now: EpochMs;
}

export const emptyValues = (today: LocalDate, preset: Preset = {}): NewValues => ({
  line: '',
  chosen: {},
  filled: null,
  further: [],
  type: 'task',
  subject: '',
  day: today,
  time: null,
  end: null,
  primary: null,
  account: null,
  also: [],
  owner: null,
  priority: 'normal',
  notes: '',
  location: '',
  link: '',
  phone: '',
  message: '',
  amount: null,
  direction: 'outgoing',
  minutes: null,
  outcome: null,
  done: false,
  topic: null,
  repeat: null,
  follows: null,
  tags: [],
  custom: {},
  ...preset,
});

/** A note is written down, not planned. */
export const isRecorded = ({ type, done }: Pick<NewValues, 'type' | 'done'>): boolean =>
  done || activityType(type).recordedAtOnce === true;

/** A time alone means today. */
export const dueOf = ({ day, time }: Pick<NewValues, 'day' | 'time'>, { zone, today }: FormContext): Due => {
  if (time !== null) return { at: toInstant(momentAt(day ?? today, time, zone)) };
  return day === null ? null : { on: day };
};

/** The end on the day of the start, or after midnight where it is earlier than that. */
const endOf = ({ day, time, end }: NewValues, { zone, today }: FormContext): Instant | null => {
  if (time === null || end === null) return null;
  const starts = day ?? today;
  return toInstant(momentAt(end > time ? starts : addDays(starts, 1), end, zone));
};

/** The moment something written down happened: the day and time given, but never one to come. */
const happenedAt = ({ day, time }: NewValues, { zone, today, now }: FormContext): Instant => {
  if (time === null && (day === null || day === today)) return toInstant(now);
  return toInstant(Math.min(momentAt(day ?? today, time ?? '12:00', zone), now));
};

const kindValues = (values: NewValues, context: FormContext): Readonly<Record<KindField, object>> => ({
  outcome: {},
  direction: { direction: values.direction },
  duration: { durationMinutes: values.minutes },
  phone: { phone: values.phone },
  end: isRecorded(values) ? {} : { endAt: endOf(values, context) },
  location: { location: values.location },
  link: { link: values.link },
  amount: { amount: values.amount },
  message: { message: values.message },
});

/** Without a day there is nothing it could repeat from. */
const repeatOf = ({ repeat, day, time }: NewValues): Pick<NewActivity, 'repeat'> =>
  repeat !== null && (day !== null || time !== null) ? { repeat } : {};

/** What is beside the fields of its kind, where anything is. */
const besideOf = ({ tags, custom }: NewValues): Pick<NewActivity, 'tags' | 'custom'> => ({
  ...(tags.length > 0 && { tags: [...tags] }),
  ...(Object.keys(custom).length > 0 && {
    custom: Object.fromEntries(Object.entries(custom).map(([key, { written }]) => [key, written])),
  }),
});

/** A first line that is longer than this is cut where it is the subject. */
const LONGEST_SUBJECT = 120;

/** The subject as it was typed; a note without one is called by the first line of its text. */
export const subjectOf = ({
  type,
  subject,
  notes,
}: Pick<NewValues, 'type' | 'subject' | 'notes'>): string => {
  const typed = subject.trim();
  if (typed !== '' || type !== 'note') return typed;
  const [first = ''] = readable(notes).trim().split('\n');
  const letters = [...first.trim()];
  return letters.length > LONGEST_SUBJECT
    ? `${letters.slice(0, LONGEST_SUBJECT).join('').trimEnd()}…`
    : letters.join('');
};

/** The new activity as the server takes it: only the fields its kind has. */
export const toNewActivity = (values: NewValues, id: string, context: FormContext): NewActivity => {
  const { type, notes, priority, primary, owner, topic } = values;
  const ofKind = kindValues(values, context);
  return {
    id,
    type,
    subject: subjectOf(values),
    notes,
    priority,
    primaryId: primary?.id ?? null,
    ...(topic !== null && { topic }),
    ...(values.follows && { followsId: values.follows.id }),
    ...(isRecorded(values) && values.outcome !== null && { outcome: values.outcome }),
    ...(owner && { ownerId: owner.id }),
    ...(isRecorded(values)
      ? { completedAt: happenedAt(values, context) }
      : { due: dueOf(values, context), ...repeatOf(values) }),
    ...(values.also.length > 0 && { recordIds: values.also.map((record) => record.id) }),
    // A line tells how long anything took and who wrote to whom, also where its form does not ask.
    ...(values.direction === 'incoming' && { direction: values.direction }),
    ...(isRecorded(values) && values.minutes !== null && { durationMinutes: values.minutes }),
    ...Object.assign({}, ...activityType(type).fields.map((field) => ofKind[field])),
    ...besideOf(values),
  };
};

/** What is wrong, beside its field. */
export const problemsOf = (values: NewValues): Record<string, string> => ({
  ...(subjectOf(values) === '' && { subject: 'Write what it is about.' }),
  ...(values.end !== null && values.time === null && activityType(values.type).fields.includes('end')
    ? { end: 'Give the start as well.' }
    : {}),
  ...Object.fromEntries(
    Object.entries(values.custom).flatMap(([key, { wrong }]) => (wrong ? [[`custom.${key}`, wrong]] : [])),
  ),
});

/** The draft of what is being written about a record, or about none. */
export const draftName = ({ primary = null, done = false, follows = null }: Preset = {}): string =>
  ['activity', done ? 'log' : 'new', primary?.id, follows && `after.${follows.id}`].filter(Boolean).join('.');
