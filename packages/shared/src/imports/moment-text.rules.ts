import { momentAt, parseInstant, toInstant } from '../kernel/time.ts';
import { type DayHints, readDay } from './day-text.rules.ts';

/** "14:30", "2:30 PM", "9.15 Uhr" behind a day. */
const CLOCK = /[\sT](\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:\.\d+)?\s*([ap])?\.?m?\.?(?:\s*Uhr)?\s*$/i;

const clockOf = (text: string): string | undefined => {
  const [, hours = '', minutes = '', half] = CLOCK.exec(text) ?? [];
  if (hours === '') return undefined;
  const base = Number(hours);
  const shift = half === undefined ? base : (base % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return shift < 24 && Number(minutes) < 60 ? `${String(shift).padStart(2, '0')}:${minutes}` : undefined;
};

/**
 * A day, or a day and a time: `YYYY-MM-DD`, or a moment in UTC. A time without a zone is one of `zone`; midnight alone
 * is how products write a day. Undefined where it is no day.
 */
export const readMoment = (text: string, days: DayHints, zone: string, time = ''): string | undefined => {
  const plain = text.trim();
  if (/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(plain)) return parseInstant(plain);
  const day = readDay(plain, days);
  if (day === undefined) return undefined;
  const clock = clockOf(time.trim() === '' ? plain : ` ${time}`);
  return clock === undefined || clock === '00:00' ? day : toInstant(momentAt(day, clock, zone));
};
