import { dayAt, type Instant, toMs } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { EntryReason } from '@daybook/shared/timeline/entry-reason';
import type { Formats } from '../../shared/lib/format.ts';

const named = ({ type, title }: RecordRef): string =>
  `${RECORD_TYPE_LABELS[type].one.toLowerCase()} ${title}`;

const LINKED = {
  primary: 'The activity is about it.',
  participant: 'They take part in the activity.',
  linked: 'The activity is linked to it.',
} as const;

const whenWith = ({ employment }: EntryReason, account: RecordRef, formats: Formats): string[] => {
  if (employment === null) return [];
  const day = (at: Instant) => formats.fullDay(dayAt(toMs(at), formats.zone));
  const since = day(employment.from);
  return [
    employment.to === null
      ? `They have been with ${account.title} since ${since}.`
      : `They were with ${account.title} from ${since} to ${day(employment.to)}.`,
  ];
};

/** Why an entry is on a record's timeline, in sentences. */
export const reasonWords = (reason: EntryReason, record: RecordRef, formats: Formats): readonly string[] => {
  const { via, linkedAs, broughtAlong } = reason;
  const linked = linkedAs === null ? [] : [LINKED[linkedAs]];
  if (via === null) return [`It happened on the ${named(record)} itself.`, ...linked];
  return [
    `It happened on the ${named(via)}.`,
    ...linked,
    ...(via.type === 'contact' ? [] : [`The ${named(via)} belonged to ${record.title} then.`]),
    ...whenWith(reason, record, formats),
    ...(broughtAlong
      ? [`${record.title} was the first account it was given, so what had happened before came along.`]
      : []),
  ];
};
