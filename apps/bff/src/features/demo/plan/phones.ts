import type { Region } from './regions.ts';

/** How many numbers of each country are given away. */
export type Phones = Map<string, number>;

/** The next number of the country's free ranges; empty where there are none, or none are left. */
export const freePhone = (phones: Phones, { country, phones: ranges }: Region): string => {
  const given = phones.get(country) ?? 0;
  const range = ranges[given % Math.max(1, ranges.length)];
  if (range === undefined) return '';
  const digits = String(Math.floor(given / ranges.length)).split('');
  const places = range.split('x').length - 1;
  if (digits.length > places) return '';
  phones.set(country, given + 1);
  const padded = [...Array.from({ length: places - digits.length }, () => '0'), ...digits];
  return range.replaceAll('x', () => padded.shift() ?? '0');
};
