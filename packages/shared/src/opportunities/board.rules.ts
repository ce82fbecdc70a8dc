import type { Money } from '../kernel/money.ts';
import { addDays, dayAt, type EpochMs, type LocalDate } from '../kernel/time.ts';

/** Won and lost sales stay on the board for so many days. */
export const CLOSED_DAYS = 90;

export const closedSince = (now: EpochMs): LocalDate => addDays(dayAt(now, 'UTC'), -CLOSED_DAYS);

/** What sales are worth by how likely they are won: an estimate, in whole amounts. */
export const weighted = (sums: readonly Money[], probability: number): Money[] =>
  sums.map(({ minor, currency }) => ({ minor: Math.round((minor * probability) / 10_000) * 100, currency }));

/** Amounts added up by currency, the largest first. */
export const summed = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .toSorted((a, b) => b.minor - a.minor || (a.currency < b.currency ? -1 : 1));
};
