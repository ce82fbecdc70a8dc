import { activityType } from '@daybook/shared/activities/activity-type';
import { dayAt, type EpochMs, momentAt, toInstant } from '@daybook/shared/kernel/time';
import { choiceLabel, currentChoices } from '../../shared/choices/choices.state.ts';
import { durationText, type Formats } from '../../shared/lib/format.ts';
import { daySentence } from './due-sentence.ts';
import { PART_NOTES } from './line-values.ts';
import { isRecorded, type NewValues } from './new-activity.ts';

/** "in the morning", where the notes say no more than that. */
const partOf = ({ notes }: NewValues): string =>
  Object.values(PART_NOTES).includes(notes) ? notes.toLowerCase() : '';

const whenOf = (values: NewValues, formats: Formats, now: EpochMs, recorded: boolean): string => {
  const { day, time } = values;
  const today = dayAt(now, formats.zone);
  const clock = time === null ? '' : formats.time(toInstant(momentAt(day ?? today, time, formats.zone)));
  const at = clock || partOf(values);
  if (day === null) return at || (recorded ? 'now' : 'someday');
  return [daySentence(day, formats, today), at].filter(Boolean).join(' ');
};

/** What the line has noted of something done: an outcome that is not offered any more. */
const notedOf = ({ notes, filled }: NewValues, recorded: boolean): string =>
  recorded && notes === filled?.notes ? notes : '';

const amountOf = ({ type, amount }: NewValues, formats: Formats): string =>
  amount !== null && activityType(type).fields.includes('amount') ? formats.money(amount) : '';

/** "Call with Ana Lima, yesterday, 20 min, No answer" */
export const readingWords = (values: NewValues, formats: Formats, now: EpochMs): string => {
  const recorded = isRecorded(values);
  const facts = [
    values.subject,
    values.primary && !values.subject.includes(values.primary.title) ? values.primary.title : '',
    whenOf(values, formats, now, recorded),
    values.minutes === null ? '' : durationText(values.minutes),
    values.outcome === null || !recorded ? '' : choiceLabel(currentChoices(), values.outcome),
    notedOf(values, recorded),
    values.location,
    amountOf(values, formats),
    // What was typed may say something else than who called.
    values.direction === 'incoming' ? 'incoming' : '',
  ];
  return facts.filter(Boolean).join(', ');
};

/** The same for those who do not see the icon: "Done, Call: Call with Ana Lima, yesterday". */
export const readingAloud = (values: NewValues, formats: Formats, now: EpochMs): string =>
  `${isRecorded(values) ? 'Done' : 'Planned'}, ${activityType(values.type).label}: ${readingWords(values, formats, now)}`;
