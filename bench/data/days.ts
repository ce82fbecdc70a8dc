import { type LocalDate, startOfDay } from '@daybook/shared/kernel/time';
import { NOW } from './size.ts';

const DAY_MS = 86_400_000;

/** The start of each day in each zone, each computed once. */
const starts = new Map<string, number>();

export const startIn = (zone: string, day: string): number => {
  const name = `${zone} ${day}`;
  const known = starts.get(name);
  if (known !== undefined) return known;
  const start = startOfDay(day as LocalDate, zone);
  starts.set(name, start);
  return start;
};

/** The day that many days after the one all data is told from, by UTC. */
export const dayFromNow = (days: number): string => new Date(NOW + days * DAY_MS).toISOString().slice(0, 10);
