import { dayAt, type EpochMs, startOfDay } from '@daybook/shared/kernel/time';

/**
 * The moment of what a file brings in that was done or written at a time it does not tell: the last one before the day of
 * the import. That it was done by then is all that is known, but it is known: what is done on the day of the import itself
 * would stand under "Done today" of whoever brings the file, and among the work of that day, where nobody did it.
 */
export const undatedAt = (now: EpochMs, zone: string): EpochMs => startOfDay(dayAt(now, zone), zone) - 1;
