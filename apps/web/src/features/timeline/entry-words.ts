import { activityType, isFailedOutcome, outcomeLabel } from '@daybook/shared/activities/activity-type';
import { LIFECYCLE_STAGES } from '@daybook/shared/contacts/contact.fields';
import { parseInstant, parseLocalDate } from '@daybook/shared/kernel/time';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { durationText, type Formats } from '../../shared/lib/format.ts';

/** A stretch of a sentence: plain, a name that stands out, or what failed. */
export type Part = string | { readonly strong: string } | { readonly failed: string };

export interface EntryWords {
  /** What happened, in one sentence. */
  readonly sentence: readonly Part[];
  /** Facts for the second line, after who it was. */
  readonly facts: readonly string[];
  /** What was written, as it was written. */
  readonly quote: string;
}

type Kind = EntryPayload['kind'];
type PayloadOf<K extends Kind> = Extract<EntryPayload, { kind: K }>;
type Change = { readonly from: string | null; readonly to: string | null };

const strong = (text: string): Part => ({ strong: text });

const words = (sentence: readonly Part[], facts: readonly string[] = [], quote = ''): EntryWords => ({
  sentence,
  facts: facts.filter(Boolean),
  quote,
});

const labelIn = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** "Owner set to Ben", "Owner changed from Nora to Ben", "Owner removed, was Nora". */
const changed = (name: string, { from, to }: Change): Part[] => {
  if (to === null || to === '') return [`${name} removed`, ...(from ? [', was ', strong(from)] : [])];
  if (from === null || from === '') return [`${name} set to `, strong(to)];
  return [`${name} changed from `, strong(from), ' to ', strong(to)];
};

const mapped = ({ from, to }: Change, read: (value: string) => string): Change => ({
  from: from === null ? null : read(from),
  to: to === null ? null : read(to),
});

/** A due date as an entry keeps it: an ISO day or moment. */
const dueText = (due: string | null, formats: Formats): string => {
  if (due === null) return 'no date';
  const day = parseLocalDate(due);
  if (day !== undefined) return formats.fullDay(day);
  const moment = parseInstant(due);
  return moment === undefined ? due : formats.fullMoment(moment);
};

const DONE_VERBS: Readonly<Record<string, { out: string; in: string }>> = {
  call: { out: 'Called', in: 'Took a call' },
  email: { out: 'Sent an email', in: 'Received an email' },
  sms: { out: 'Sent a text message', in: 'Received a text message' },
  linkedin: { out: 'Sent a LinkedIn message', in: 'Received a LinkedIn message' },
  meeting: { out: 'Met', in: 'Met' },
  video_call: { out: 'Had a video call', in: 'Had a video call' },
  lunch: { out: 'Had lunch', in: 'Had lunch' },
  quote: { out: 'Sent a quote', in: 'Received a quote' },
};

const completedWords = (payload: PayloadOf<'activity.completed'>): EntryWords => {
  const { subject, outcome, notes, text, durationMinutes, direction } = payload;
  const facts = [
    outcome === null ? '' : outcomeLabel(outcome),
    durationMinutes === null ? '' : durationText(durationMinutes),
  ];
  const quote = [text, notes].filter(Boolean).join('\n\n');
  const verb = DONE_VERBS[payload.activityType]?.[direction === 'incoming' ? 'in' : 'out'] ?? 'Completed';
  const failed = payload.activityType === 'call' && isFailedOutcome(outcome);
  return words([failed ? { failed: 'Call failed' } : verb, ': ', strong(subject)], facts, quote);
};

const plannedWords = (
  { subject, due, owner, activityType: code }: PayloadOf<'activity.planned'>,
  formats: Formats,
): EntryWords => {
  const verb = code === 'meeting' ? 'Meeting scheduled' : `${activityType(code).label} planned`;
  return words(
    [`${verb}: `, strong(subject)],
    [due === null ? 'No date' : `Due ${dueText(due, formats)}`, `For ${owner}`],
  );
};

const moneyText = (
  value: PayloadOf<'opportunity.value-changed'>['value']['to'],
  formats: Formats,
): string | null => (value === null ? null : formats.money(value));

/** One renderer per kind: a new kind without one does not compile. */
const WORDS: { readonly [K in Kind]: (payload: PayloadOf<K>, formats: Formats) => EntryWords } = {
  'record.created': ({ title, owner, source }) =>
    words([strong(title), ' was added'], [owner ? `Owner ${owner}` : '', source ? `From ${source}` : '']),
  'record.renamed': ({ title }) => words(['Renamed from ', strong(title.from), ' to ', strong(title.to)]),
  'contact.lifecycle-changed': ({ stage }) =>
    words(
      changed(
        'Lifecycle',
        mapped(stage, (value) => labelIn(LIFECYCLE_STAGES, value)),
      ),
    ),
  'opportunity.linked': ({ title }) => words(['Opportunity ', strong(title), ' linked']),
  'opportunity.stage-changed': ({ stage }) =>
    words(
      changed(
        'Stage',
        mapped(stage, (value) => labelIn(OPPORTUNITY_STAGES, value)),
      ),
    ),
  'opportunity.value-changed': ({ value }, formats) =>
    words(changed('Value', { from: moneyText(value.from, formats), to: moneyText(value.to, formats) })),
  'opportunity.closing-date-changed': ({ day }, formats) =>
    words(
      changed(
        'Expected closing date',
        mapped(day, (value) => dueText(value, formats)),
      ),
    ),
  'record.owner-changed': ({ owner }) => words(changed('Owner', owner)),
  'record.account-changed': ({ account }) => words(changed('Account', account)),
  'record.field-changed': ({ field, value }) => words(changed(field, value)),
  'record.archived': () => words(['Archived']),
  'record.unarchived': () => words(['Taken out of the archive']),
  'record.trashed': () => words(['Moved to the trash']),
  'record.restored': () => words(['Restored from the trash']),
  'activity.planned': plannedWords,
  'activity.completed': completedWords,
  'note.added': ({ subject, notes }) => words(['Added a note: ', strong(subject)], [], notes),
  'activity.reopened': ({ subject }) => words(['Reopened: ', strong(subject)]),
  'activity.rescheduled': ({ subject, due }, formats) =>
    words(
      ['Rescheduled: ', strong(subject)],
      [`From ${dueText(due.from, formats)} to ${dueText(due.to, formats)}`],
    ),
  'activity.reassigned': ({ subject, owner }) =>
    words(['Handed over: ', strong(subject)], [`From ${owner.from} to ${owner.to}`]),
  'activity.renamed': ({ title }) =>
    words(['Activity renamed from ', strong(title.from), ' to ', strong(title.to)]),
  'activity.notes-edited': ({ subject, notes }) =>
    notes.from === ''
      ? words(['Notes added to ', strong(subject)], [], notes.to)
      : words(['Notes edited on ', strong(subject)], notes.to === '' ? ['Now empty'] : [], notes.to),
  'activity.trashed': ({ subject }) => words(['Deleted: ', strong(subject)]),
  'activity.restored': ({ subject }) => words(['Restored: ', strong(subject)]),
};

/** What an entry says, in words. */
export const entryWords = (payload: EntryPayload, formats: Formats): EntryWords => {
  const render = WORDS[payload.kind] as (of: EntryPayload, formats: Formats) => EntryWords;
  return render(payload, formats);
};
