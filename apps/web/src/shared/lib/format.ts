import {
  addDays,
  dayAt,
  daysBetween,
  type EpochMs,
  type Instant,
  type LocalDate,
  toMs,
} from '@daybook/shared/kernel/time';

export interface FormatSettings {
  /** A language tag: how numbers and dates are written. The words around them are English. */
  readonly locale: string;
  /** The viewer's IANA zone. */
  readonly zone: string;
}

export interface Amount {
  /** Integer minor units, e.g. cents. */
  readonly minor: number;
  readonly currency: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const UTC = 'UTC';

/** A calendar day as formatters take it: its midnight in UTC, formatted in UTC. */
const asUtc = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const byName = <T>(make: (name: string) => T): ((name: string) => T) => {
  const made = new Map<string, T>();
  return (name) => {
    const one = made.get(name) ?? make(name);
    made.set(name, one);
    return one;
  };
};

const intl = ({ locale, zone }: FormatSettings) => {
  const date = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { timeZone: UTC, ...options }));
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return {
    time: date({ timeStyle: 'short', timeZone: zone }),
    short: date(short),
    shortYear: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    long: date(long),
    longYear: date({ ...long, year: 'numeric' }),
    month: date({ month: 'long', year: 'numeric' }),
    full: date({ dateStyle: 'full', timeStyle: 'short', timeZone: zone }),
    clock: byName((timeZone) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })),
    number: lazily(() => new Intl.NumberFormat(locale)),
  };
};

/** "18 min", "1 h 42 min". */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** The place a zone is named after: `America/New_York` → "New York". */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** How many minor units make one of the currency: 100 for EUR, 1 for JPY. */
export const minorPerUnit = (currency: string): number =>
  10 **
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

const agoText = (past: EpochMs, now: EpochMs): string | undefined => {
  const ms = now - past;
  if (ms < MINUTE) return 'Just now';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min ago`;
  return ms < 24 * HOUR ? `${Math.floor(ms / HOUR)} h ago` : undefined;
};

const relativeWord = (day: LocalDate, today: LocalDate): string | undefined => {
  if (day === today) return 'Today';
  if (day === addDays(today, 1)) return 'Tomorrow';
  return day === addDays(today, -1) ? 'Yesterday' : undefined;
};

/** Texts of days, for one locale. */
const dayFormats = (f: ReturnType<typeof intl>) => {
  const short = (day: LocalDate, today: LocalDate) =>
    (day.slice(0, 4) === today.slice(0, 4) ? f.short() : f.shortYear()).format(asUtc(day));
  return {
    /** "Thu 26 Nov", with the year when it is another one. */
    shortDay: short,
    /** "Today", "Tomorrow", "Yesterday", else "Thu 26 Nov". */
    day: (day: LocalDate, today: LocalDate) => relativeWord(day, today) ?? short(day, today),
    /** "Monday 23 November", with the year when it is another one: page titles and day headings. */
    longDay: (day: LocalDate, today: LocalDate) =>
      (day.slice(0, 4) === today.slice(0, 4) ? f.long() : f.longYear()).format(asUtc(day)),
    /** "Monday 23 November 2026", for a hover. */
    fullDay: (day: LocalDate) => f.longYear().format(asUtc(day)),
    /** "November 2026". */
    month: (day: LocalDate) => f.month().format(asUtc(day)),
    /** How late: "Yesterday", "4 days". */
    overdue: (day: LocalDate, today: LocalDate) => {
      const days = daysBetween(day, today);
      return days === 1 ? 'Yesterday' : `${f.number().format(days)} days`;
    },
  };
};

/** Texts of moments, in the viewer's zone. */
const momentFormats = (
  f: ReturnType<typeof intl>,
  settings: FormatSettings,
  days: ReturnType<typeof dayFormats>,
) => ({
  /** "14:30". */
  time: (at: Instant) => f.time().format(toMs(at)),
  /** "Today 14:30", "Thu 26 Nov 14:30". */
  moment: (at: Instant, today: LocalDate) =>
    `${days.day(dayAt(toMs(at), settings.zone), today)} ${f.time().format(toMs(at))}`,
  /** "Monday 23 November 2026 at 14:30", for a hover. */
  fullMoment: (at: Instant) => f.full().format(toMs(at)),
  /** "2 h ago", then "Yesterday", then the day. */
  ago: (at: Instant, now: EpochMs) =>
    agoText(toMs(at), now) ?? days.day(dayAt(toMs(at), settings.zone), dayAt(now, settings.zone)),
  /** "10:42 in Chicago": the clock somebody else lives by. */
  clockIn: (zone: string, now: EpochMs) => `${f.clock(zone).format(now)} in ${zoneCity(zone)}`,
});

const numberFormats = (f: ReturnType<typeof intl>, { locale }: FormatSettings) => ({
  number: (value: number) => f.number().format(value),
  /** "1,000+" where there are more than were counted. */
  counted: (value: number, capped: boolean) => `${f.number().format(value)}${capped ? '+' : ''}`,
  /** "1 contact", "1,284 contacts". */
  count: (value: number, one: string, many: string) =>
    `${f.number().format(value)} ${value === 1 ? one : many}`,
  /** "340 kB", "2.4 MB". */
  fileSize: (bytes: number) => {
    const [value, unit] =
      bytes < 1_000_000
        ? [Math.max(1, Math.round(bytes / 1000)), 'kB']
        : [Math.round(bytes / 100_000) / 10, 'MB'];
    return `${f.number().format(value)} ${unit}`;
  },
  /** "€48,000", "CHF 12.50". */
  money: ({ minor, currency }: Amount) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(minor / minorPerUnit(currency)),
});

const makeFormats = (settings: FormatSettings) => {
  const f = intl(settings);
  const days = dayFormats(f);
  return { ...settings, ...days, ...momentFormats(f, settings, days), ...numberFormats(f, settings) };
};

export type Formats = ReturnType<typeof makeFormats>;

const made = new Map<string, Formats>();

/** Everything Daybook writes as text of a day, moment, number or amount, for one locale and zone. */
export const formatsFor = (settings: FormatSettings): Formats => {
  const key = `${settings.locale}|${settings.zone}`;
  const known = made.get(key) ?? makeFormats(settings);
  made.set(key, known);
  return known;
};
