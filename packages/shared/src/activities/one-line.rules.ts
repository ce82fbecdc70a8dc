import { addDays, clockAt, dayAt, type EpochMs, type LocalDate } from '../kernel/time.ts';
import type { ActivityTypeCode } from './activity-type.ts';
import type { DayPart } from './one-line-day-words.rules.ts';
import { type KnownName, nameForms } from './one-line-names.rules.ts';
import type { OutcomeCode } from './one-line-outcomes.rules.ts';
import { type PartReading, readPart } from './one-line-part.rules.ts';
import { partsOf } from './one-line-parts.rules.ts';
import type { Ask, Span } from './one-line-people.rules.ts';
import { scanLine } from './one-line-scan.rules.ts';
import { tokensOf } from './one-line-text.rules.ts';

/** What reading a line depends on. */
export interface LineContext {
  readonly now: EpochMs;
  readonly zone: string;
  /** Whether 3/12 is the 12th of March, as for Americans. */
  readonly monthFirst: boolean;
  readonly names: readonly KnownName[];
  /** Which of several was meant, by the name as it is compared; '' for none of them. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** One activity as it was read. */
export interface LineActivity {
  readonly type: ActivityTypeCode;
  readonly status: 'done' | 'open';
  /** It comes from the other side: "Mia called". */
  readonly incoming: boolean;
  readonly people: readonly KnownName[];
  /** Names that are still to be told apart, as typed. */
  readonly asked: readonly string[];
  /** When it happened, or is due; null for an open one without a date. */
  readonly day: LocalDate | null;
  /** `HH:MM` in the zone; null for any time. */
  readonly time: string | null;
  /** The part of the day it names, where it gives no time. */
  readonly dayPart: DayPart | null;
  readonly minutes: number | null;
  readonly outcome: OutcomeCode | null;
  /** What it is about, with all that was not understood; may be empty. */
  readonly subject: string;
  readonly location: string;
  readonly amount: { readonly value: number; readonly currency: string | null } | null;
}

export interface LineReading {
  readonly activities: readonly LineActivity[];
  /** What was understood, where it stands in the text. */
  readonly spans: readonly Span[];
  /** Names that stand for several, each once. */
  readonly asks: readonly Ask[];
  /** Words that may be names, for looking them up. */
  readonly lookUps: readonly string[];
}

const NOTHING: LineReading = { activities: [], spans: [], asks: [], lookUps: [] };

const two = (value: number): string => String(value).padStart(2, '0');
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const NOON_OF = { morning: 540, noon: 720, afternoon: 900, evening: 1140 } as const;

type Placed = Pick<LineActivity, 'day' | 'time' | 'status'>;

/** Day and time of one activity. A time alone is today's, or where that cannot be, the next or the last there was. */
const placed = (part: PartReading, { now, zone }: LineContext, before: Placed | undefined): Placed => {
  const today = dayAt(now, zone);
  const clock = clockAt(now, zone);
  const status = part.done ? 'done' : 'open';
  if (part.fromNow !== undefined) {
    const at = now + part.fromNow * 60_000;
    return { status, day: dayAt(at, zone), time: clockAt(at, zone) };
  }
  const time = part.clock === undefined ? null : timeOf(part.clock);
  if (part.done) {
    // What has happened at an hour still to come has happened the day before.
    const day = part.day ?? (time !== null && time > clock ? addDays(today, -1) : today);
    return {
      status,
      day,
      time: time ?? (part.dayPart ? passedTime(NOON_OF[part.dayPart], day === today, clock) : null),
    };
  }
  return { status, day: part.day ?? nextDay(time, clock, today, before), time };
};

/** Of a time alone: "lunch with Priya tomorrow 12:30, then call Jonas at 3" goes on with the day, else it is the next there is. */
const nextDay = (
  time: string | null,
  clock: string,
  today: LocalDate,
  before: Placed | undefined,
): LocalDate | null => {
  if (time === null) return null;
  if (before?.status === 'open' && before.time !== null && time > before.time) return before.day;
  return time > clock ? today : addDays(today, 1);
};

const passedTime = (minutes: number, isToday: boolean, clock: string): string | null =>
  isToday && minutes > minutesOf(clock) ? null : timeOf(minutes);

/**
 * Reads a line as people write one into a diary: "called Ana yesterday 20m no answer, retry Thu 10". In English, German,
 * French and Italian, also mixed. What it does not understand stays in the subject.
 */
export const readLine = (text: string, context: LineContext): LineReading => {
  const tokens = tokensOf(text.slice(0, 500));
  if (tokens.length === 0) return NOTHING;
  const today = dayAt(context.now, context.zone);
  const { monthFirst, names, chosen = {} } = context;
  const line = scanLine(text, tokens, nameForms(names), { today, monthFirst });
  const parts: PartReading[] = [];
  for (const part of partsOf(line)) parts.push(readPart(line, part, parts.at(-1), chosen));
  const places: Placed[] = [];
  for (const part of parts) places.push(placed(part, context, places.at(-1)));
  const activities = parts.map(
    (part, i): LineActivity => ({
      type: part.type,
      ...(places[i] ?? placed(part, context, undefined)),
      incoming: part.incoming,
      people: part.people,
      asked: part.asks.map((ask) => ask.text),
      dayPart: part.clock === undefined ? (part.dayPart ?? null) : null,
      minutes: part.minutes ?? null,
      outcome: part.outcome ?? null,
      subject: part.subject,
      location: part.location,
      amount: part.amount,
    }),
  );
  const asks = new Map(parts.flatMap((part) => part.asks).map((ask) => [ask.word, ask]));
  return {
    activities,
    spans: parts.flatMap((part) => part.spans).toSorted((a, b) => a.from - b.from),
    asks: [...asks.values()],
    lookUps: [...new Set(parts.flatMap((part) => part.lookUps))].slice(0, 8),
  };
};
