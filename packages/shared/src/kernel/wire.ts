import { z } from 'zod';
import { tooLong } from './number-text.rules.ts';
import { type Instant, isZone, type LocalDate, parseInstant, parseLocalDate } from './time.ts';

/** A moment as JSON carries it: ISO 8601 with offset, answered in UTC. */
export const InstantWire = z
  .string()
  .meta({ format: 'date-time', example: '2026-11-23T09:30:00.000Z' })
  .transform((text, ctx): Instant => {
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    ctx.addIssue({ code: 'custom', message: 'Give a date and time, such as 2026-11-23T09:30:00Z.' });
    return z.NEVER;
  });

/** A day as JSON carries it: `YYYY-MM-DD`. */
export const LocalDateWire = z
  .string()
  .meta({ format: 'date', example: '2026-11-23' })
  .transform((text, ctx): LocalDate => {
    const day = parseLocalDate(text);
    if (day !== undefined) return day;
    ctx.addIssue({ code: 'custom', message: 'Give a day that exists, such as 2026-11-23.' });
    return z.NEVER;
  });

/** An IANA time zone name. */
export const Zone = z
  .string()
  .max(64)
  .refine(isZone, 'Choose a time zone from the list.')
  .meta({ example: 'Europe/Zurich' });

/** A public id: a UUID, made by whoever creates the row. */
export const Id = z.uuid('This is not an id.').meta({ example: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10' });
export type Id = string;

/** One line of text for a name or subject: trimmed, no control characters, 1 to `max` UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim())
    .pipe(z.string().min(1, 'Write something here.').max(max, tooLong(max)));

/** One line that may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim())
    .pipe(z.string().max(max, tooLong(max)));

/** Text of several lines; NUL and other control characters but tab and line breaks are dropped. */
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''))
    .pipe(z.string().max(max, tooLong(max)));
