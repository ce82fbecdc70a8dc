import type { LocalDate } from '@daybook/shared/kernel/time';
import { type DateTextContext, parseDay } from './date-text.ts';
import { parseTime } from './time-text.ts';

export interface FoundWhen {
  readonly day?: LocalDate;
  /** `HH:MM`. */
  readonly time?: string;
  /** Where the words stand in the text, as `[start, end)` pairs. */
  readonly spans: readonly (readonly [number, number])[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((m) => ({
    text: m[0].replace(/[,;!?]+$/, ''),
    start: m.index,
    end: m.index + m[0].replace(/[,;!?]+$/, '').length,
  }));

// A bare number is an amount more often than a day, and these read as other words.
const NOT_DAYS = /^(?:\d{1,2}\.?|\d+[.-]\d+|\d+ ?m|an? m|now|sun|sat|tom|mar|may|march)$/i;

const findDay = (words: readonly Word[], context: DateTextContext) => {
  for (let from = 0; from < words.length; from += 1) {
    for (let count = Math.min(4, words.length - from); count > 0; count -= 1) {
      const phrase = words.slice(from, from + count);
      const text = phrase.map((word) => word.text).join(' ');
      const day = NOT_DAYS.test(text) ? undefined : parseDay(text, context);
      if (day !== undefined) return { day, from, to: from + count };
    }
  }
  return undefined;
};

const CLEARLY_TIME = /\d[:h]\d\d|\d ?[ap]\.?m|noon|midday|midnight/i;

const findTime = (words: readonly Word[], afterDay: number | undefined) => {
  for (let i = 0; i < words.length; i += 1) {
    const lead = words[i]?.text.toLowerCase() === 'at' ? 1 : 0;
    for (const count of [2, 1]) {
      const phrase = words.slice(i + lead, i + lead + count);
      const text = phrase.map((word) => word.text).join(' ');
      const time = phrase.length === count ? parseTime(text) : undefined;
      const meant = lead === 1 || i === afterDay || CLEARLY_TIME.test(text);
      if (time !== undefined && meant && (count === 1 || CLEARLY_TIME.test(text)))
        return { time, from: i, to: i + lead + count };
    }
  }
  return undefined;
};

/** Finds a day, a time or both in a sentence: "Call Mia tomorrow 9:30 about the quote". Undefined when there is none. */
export const findWhen = (text: string, context: DateTextContext): FoundWhen | undefined => {
  const words = wordsOf(text);
  const day = findDay(words, context);
  const time = findTime(words, day?.to);
  const spans = [day, time].flatMap((found) => {
    const first = found && words[found.from];
    const last = found && words[found.to - 1];
    return first && last ? [[first.start, last.end] as const] : [];
  });
  if (spans.length === 0) return undefined;
  return { ...(day && { day: day.day }), ...(time && { time: time.time }), spans };
};
