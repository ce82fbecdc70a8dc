import { activityType } from '@daybook/shared/activities/activity-type';
import { dayAt, type EpochMs, momentAt, toInstant } from '@daybook/shared/kernel/time';
import { choiceLabel, currentChoices } from '../../shared/choices/choices.state.ts';
import { durationText, type Formats } from '../../shared/lib/format.ts';
import { daySentence } from './due-sentence.ts';
import { isRecorded, type NewValues } from './new-activity.ts';

const whenOf = ({ day, time }: NewValues, formats: Formats, now: EpochMs, recorded: boolean): string => {
  const today = dayAt(now, formats.zone);
  const clock = time === null ? '' : formats.time(toInstant(momentAt(day ?? today, time, formats.zone)));
  if (day === null) return clock || (recorded ? 'now' : 'someday');
  return [daySentence(day, formats, today), clock].filter(Boolean).join(' ');
};

/** "Call with Ana Lima, yesterday, 20 min, No answer" */
export const readingWords = (values: NewValues, formats: Formats, now: EpochMs): string => {
  const recorded = isRecorded(values);
  const facts = [
    values.subject,
    values.primary && !values.subject.includes(values.primary.title) ? values.primary.title : '',
    whenOf(values, formats, now, recorded),
    values.minutes === null ? '' : durationText(values.minutes),
    values.outcome === null || !recorded ? '' : choiceLabel(currentChoices(), values.outcome),
    values.location,
    // What was typed may say something else than who called.
    values.direction === 'incoming' ? 'incoming' : '',
  ];
  return facts.filter(Boolean).join(', ');
};

/** The same for those who do not see the icon: "Done, Call: Call with Ana Lima, yesterday". */
export const readingAloud = (values: NewValues, formats: Formats, now: EpochMs): string =>
  `${isRecorded(values) ? 'Done' : 'Planned'}, ${activityType(values.type).label}: ${readingWords(values, formats, now)}`;
