import { addDays, daysBetween, type Instant, type LocalDate, toInstant, toMs } from '../kernel/time.ts';
import type { Due } from './due.rules.ts';

/** From when until when something is planned: a day to a day, or a moment to a moment. */
export interface Span {
  readonly due: Due;
  readonly endAt: Instant | null;
  readonly endOn: LocalDate | null;
}

/** What is wrong with the end of a span, and at which field. */
export const spanProblem = ({ due, endAt, endOn }: Span): { path: string; message: string } | undefined => {
  if (endOn !== null) {
    if (due === null || !('on' in due))
      return { path: 'endOn', message: 'Give a start date without an hour, or an end hour as well.' };
    if (endOn < due.on)
      return { path: 'endOn', message: 'The end date has to be on or after the start date.' };
  }
  if (endAt === null) return undefined;
  if (due === null || !('at' in due)) return { path: 'endAt', message: 'Give the start hour as well.' };
  return toMs(endAt) > toMs(due.at)
    ? undefined
    : { path: 'endAt', message: 'The end has to be after the start.' };
};

/** The end of what is moved to another start: it stays as long as it was. Of another kind of start there is no end. */
export const movedEnd = ({ due, endAt, endOn }: Span, to: Due): Pick<Span, 'endAt' | 'endOn'> => {
  const none = { endAt: null, endOn: null };
  if (due === null || to === null) return none;
  if ('at' in due && 'at' in to && endAt !== null)
    return { ...none, endAt: toInstant(toMs(to.at) + (toMs(endAt) - toMs(due.at))) };
  if ('on' in due && 'on' in to && endOn !== null)
    return { ...none, endOn: addDays(to.on, daysBetween(due.on, endOn)) };
  return none;
};
