import type { Due } from '@daybook/shared/activities/due.rules';
import { dayAt, type EpochMs, type Instant, type LocalDate, toMs } from '@daybook/shared/kernel/time';
import type { Formats } from '../../shared/lib/format.ts';

const RELATIVE = /^(Today|Tomorrow|Yesterday)$/;

/** "tomorrow", "Thu 26 Nov": inside a sentence. */
export const daySentence = (day: LocalDate, formats: Formats, today: LocalDate): string => {
  const text = formats.day(day, today);
  return RELATIVE.test(text) ? text.toLowerCase() : text;
};

/** "tomorrow 09:00". */
export const momentSentence = (at: Instant, formats: Formats, now: EpochMs): string =>
  `${daySentence(dayAt(toMs(at), formats.zone), formats, dayAt(now, formats.zone))} ${formats.time(at)}`;

/** "today 14:30", "tomorrow", "Thu 26 Nov", "someday". */
export const dueSentence = (due: Due, formats: Formats, now: EpochMs): string => {
  if (due === null) return 'someday';
  return 'at' in due
    ? momentSentence(due.at, formats, now)
    : daySentence(due.on, formats, dayAt(now, formats.zone));
};
