import { activityType } from '@daybook/shared/activities/activity-type';
import { parseInstant, parseLocalDate } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import { endsAsItBegan } from '@daybook/shared/timeline/fold.rules';
import type { EntryPayload, EntryKind as Kind, TimelineEntry } from '@daybook/shared/timeline/timeline-entry';
import { durationText, type Formats } from '../../shared/lib/format.ts';
import { completedWords } from './completed-words.ts';
import { type Cast, type EntryWords, type Part, strong, textOf, words } from './words.ts';

type PayloadOf<K extends Kind> = Extract<EntryPayload, { kind: K }>;
type Change = { readonly from: string | null; readonly to: string | null };
type Tell<K extends Kind> = (payload: PayloadOf<K>, cast: Cast, formats: Formats) => EntryWords;

/** "Owner set to Ben", "Owner changed from Nora to Ben", "Owner removed, was Nora". */
const changed = (name: string, { from, to }: Change, verb = 'changed'): Part[] => {
  if (to === null || to === '') return [`${name} removed`, ...(from ? [', was ', strong(from)] : [])];
  if (from === null || from === '') return [`${name} set to `, strong(to)];
  return [`${name} ${verb} from `, strong(from), ' to ', strong(to)];
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

/** The values of a field as people read them. */
const shownAs = (type: 'day' | 'moment' | undefined, value: Change, formats: Formats): Change =>
  type === undefined ? value : mapped(value, (when) => dueText(when, formats));

const planned: Tell<'activity.planned'> = ({ subject, due, owner, activityType: code }, cast, formats) => {
  const verb = code === 'meeting' ? 'Meeting scheduled' : `${activityType(code).label} planned`;
  const facts = [
    due === null ? 'No date' : `Due ${dueText(due, formats)}`,
    owner === cast.actor ? '' : `For ${owner}`,
  ];
  return words(cast, [`${verb}: `, strong(subject)], { facts });
};

/** Only the new amount stands out: it is the one that counts. */
const valueChanged: Tell<'opportunity.value-changed'> = ({ value: { from, to } }, cast, formats) => {
  if (from === null || to === null) {
    const text = { from: from && formats.money(from), to: to && formats.money(to) };
    return words(cast, changed('Value', text));
  }
  return words(cast, [`Value updated from ${formats.money(from)} to `, strong(formats.money(to))]);
};

const noteAdded: Tell<'note.added'> = ({ subject, notes }, cast) =>
  words(cast, cast.isSomebody ? [strong(cast.actor), ' added a note: ', subject] : [subject], {
    by: null,
    quote: notes,
  });

const notesEdited: Tell<'activity.notes-edited'> = ({ subject, notes: { from, to } }, cast) => {
  if (from === '') return words(cast, ['Notes added to ', strong(subject)], { quote: to });
  return words(cast, ['Notes edited on ', strong(subject)], {
    facts: to === '' ? ['Now empty'] : [],
    quote: to,
    before: from,
  });
};

const resultEdited: Tell<'activity.result-edited'> = ({ subject, result: { from, to } }, cast) => {
  if (from === '') return words(cast, ['Result of ', strong(subject)], { quote: to });
  return words(cast, ['Result edited on ', strong(subject)], {
    facts: to === '' ? ['Now empty'] : [],
    quote: to,
    before: from,
  });
};

/** Z-14, Z-15, Z-22: what was uploaded; of a recorded call how long it was. */
const uploaded: Tell<'file.uploaded'> = (payload, cast, formats) => {
  const { name, size, subject, recording, durationMinutes } = payload;
  if (recording === null)
    return words(cast, ['File uploaded: ', strong(name)], { facts: [subject, formats.fileSize(size)] });
  const what = recording === 'call' ? 'Call recording' : 'Voice note';
  const facts = [name, recording === 'call' && durationMinutes !== null ? durationText(durationMinutes) : ''];
  return words(cast, [`${what}: `, strong(subject)], { facts });
};

/** What was simply done to something, and its name. */
const plainly =
  (verb: string) =>
  ({ subject }: { readonly subject: string }, cast: Cast): EntryWords =>
    words(cast, [`${verb}: `, strong(subject)]);

const onRecord = (sentence: string) => (_payload: unknown, cast: Cast) => words(cast, [sentence]);

/** One renderer per kind: a new kind without one does not compile. */
const WORDS: { readonly [K in Kind]: Tell<K> } = {
  'record.created': ({ title, owner, source }, cast) =>
    words(cast, [strong(title), ' was added'], {
      facts: [owner ? `Owner ${owner}` : '', source ? `From ${source}` : ''],
    }),
  'record.renamed': ({ title }, cast) =>
    words(cast, ['Renamed from ', strong(title.from), ' to ', strong(title.to)]),
  'contact.lifecycle-changed': ({ stage }, cast) => words(cast, changed('Lifecycle', stage)),
  'contact.status-changed': ({ status }, cast) => words(cast, changed('Lifecycle status', status)),
  'contact.lost-reason-changed': ({ reason }, cast) => words(cast, changed('Reason they were lost', reason)),
  'opportunity.linked': ({ title }, cast) => words(cast, ['Opportunity ', strong(title), ' linked']),
  'opportunity.stage-changed': ({ stage }, cast) => words(cast, changed('Stage', stage)),
  'opportunity.won': ({ from, value }, cast, formats) =>
    words(
      cast,
      ['Opportunity ', strong('won'), ...(value === null ? [] : [': ', strong(formats.money(value))])],
      {
        facts: [`From ${from}`],
      },
    ),
  'opportunity.lost': ({ from, reason }, cast) =>
    words(cast, ['Opportunity ', strong('lost'), ...(reason === null ? [] : [': ', strong(reason)])], {
      facts: [`From ${from}`],
    }),
  'opportunity.lost-reason-changed': ({ reason }, cast) => words(cast, changed('Reason it was lost', reason)),
  'opportunity.value-changed': valueChanged,
  'opportunity.closing-date-changed': ({ day }, cast, formats) =>
    words(
      cast,
      changed(
        'Expected closing date',
        mapped(day, (value) => dueText(value, formats)),
      ),
    ),
  'record.owner-changed': ({ owner }, cast) => words(cast, changed('Owner', owner)),
  'record.account-changed': ({ account }, cast) => words(cast, changed('Account', account)),
  'record.field-changed': ({ field, type, value }, cast, formats) =>
    words(cast, changed(field, shownAs(type, value, formats))),
  'form.submitted': ({ form, page, answers, consent }, cast) =>
    words(cast, [strong(cast.person ?? 'Somebody'), ' sent the form ', strong(form)], {
      by: null,
      facts: [page === '' ? '' : `On ${page}`, consent === null ? '' : 'With consent'],
      quote: answers.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    }),
  'record.merged': ({ title }, cast) => words(cast, ['Merged with ', strong(title)]),
  'record.archived': onRecord('Archived'),
  'record.unarchived': onRecord('Taken out of the archive'),
  'person.erased': (_payload, cast) => words(cast, ['Something with an erased person']),
  'record.trashed': onRecord('Moved to the trash'),
  'record.restored': onRecord('Restored from the trash'),
  'activity.planned': planned,
  'activity.completed': completedWords,
  'note.added': noteAdded,
  'activity.reopened': plainly('Reopened'),
  'activity.rescheduled': ({ subject, due }, cast, formats) =>
    words(cast, ['Rescheduled: ', strong(subject)], {
      facts: [`From ${dueText(due.from, formats)} to ${dueText(due.to, formats)}`],
    }),
  'activity.reassigned': ({ subject, owner }, cast) =>
    words(cast, ['Handed over: ', strong(subject)], { facts: [`From ${owner.from} to ${owner.to}`] }),
  'activity.renamed': ({ title }, cast) =>
    words(cast, ['Activity renamed from ', strong(title.from), ' to ', strong(title.to)]),
  'activity.notes-edited': notesEdited,
  'activity.result-edited': resultEdited,
  'activity.field-changed': ({ subject, field, type, value }, cast, formats) =>
    words(cast, changed(field, shownAs(type, value, formats)), { facts: [subject] }),
  'activity.trashed': plainly('Deleted'),
  'activity.restored': plainly('Restored'),
  'activity.joined': ({ subject, people, due }, cast, formats) =>
    words(
      cast,
      [strong(people.join(', ')), ` ${people.length === 1 ? 'takes' : 'take'} part: `, strong(subject)],
      {
        facts: due === null ? [] : [`Due ${dueText(due, formats)}`],
      },
    ),
  'file.uploaded': uploaded,
  'file.added': ({ name, size, version }, cast, formats) =>
    words(cast, ['File uploaded: ', strong(name)], {
      facts: [version > 1 ? `Version ${version}` : '', formats.fileSize(size)],
    }),
  'file.renamed': ({ name }, cast) =>
    words(cast, ['File renamed from ', strong(name.from), ' to ', strong(name.to)]),
  'file.deleted': ({ name, versions }, cast) =>
    words(cast, ['File deleted: ', strong(name)], { facts: [versions > 1 ? `${versions} versions` : ''] }),
  'link.added': ({ name, subject }, cast) => words(cast, ['Link added to ', strong(subject), `: ${name}`]),
  'file.removed': ({ name, subject }, cast) => words(cast, [strong(name), ` removed from ${subject}`]),
};

const personOf = ({ records, via }: TimelineEntry): RecordRef | undefined =>
  via?.type === 'contact' ? via : records.find(({ type }) => type === 'contact');

/** Who is in an entry, as it is told on the timeline of this record. */
const castOf = (entry: TimelineEntry, recordId: string): Cast => {
  const isOwn = entry.records.some(({ id, type }) => id === recordId && type === 'contact');
  return {
    actor: entry.actor?.name ?? 'Daybook',
    isSomebody: entry.actor !== null,
    person: personOf(entry)?.title ?? null,
    isOwn,
  };
};

/** A change of a sale is told on its contact as well, but it is about the sale. */
const aboutOf = ({ payload, records }: TimelineEntry): readonly RecordRef[] => {
  const sale = records.find(({ type }) => type === 'opportunity');
  return 'activityId' in payload || sale === undefined ? records : [sale];
};

/** The records an entry came through or is about, but for this one and whom the sentence names. */
const originOf = (
  entry: TimelineEntry,
  recordId: string,
  sentence: readonly Part[],
): readonly RecordRef[] => {
  const of = entry.via === null ? aboutOf(entry) : [entry.via];
  const said = sentence.map(textOf).join('');
  const isSaid = ({ id, title }: RecordRef) => id === personOf(entry)?.id && said.includes(title);
  return of.filter((record) => record.id !== recordId && !isSaid(record));
};

export interface ToldEntry extends EntryWords {
  /** Where it happened, for links on the second line. */
  readonly origin: readonly RecordRef[];
}

/** Who it was, with the key of the program that did it for them. */
const throughKey = (by: string | null, through: string | null): string | null => {
  if (through === null) return by;
  return by === null ? `Through the key ${through}` : `${by} through the key ${through}`;
};

/** What an entry says on a record's timeline, in words. */
export const entryWords = (entry: TimelineEntry, recordId: string, formats: Formats): ToldEntry => {
  const tell = WORDS[entry.payload.kind] as (of: EntryPayload, cast: Cast, formats: Formats) => EntryWords;
  const told = tell(entry.payload, castOf(entry, recordId), formats);
  const facts = endsAsItBegan(entry.payload) ? [...told.facts, 'Back to how it was'] : told.facts;
  return {
    ...told,
    facts,
    by: throughKey(told.by, entry.through),
    origin: originOf(entry, recordId, told.sentence),
  };
};
