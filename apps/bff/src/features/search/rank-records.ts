import { isFoundBy } from '../../platform/search/tokens.ts';
import type { Candidate } from './search-records.store.ts';

/** What was found, and in which stage of looking: the later, the looser. */
export interface Found {
  readonly row: Candidate;
  readonly stage: number;
}

const titleWords = (title: string): string[] => title.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether the record is found by its name alone, and how: by beginnings of its words, or by any part of them. */
export const foundByName = (
  title: string,
  wanted: readonly string[],
): 'beginnings' | 'anywhere' | undefined => {
  if (!wanted.every((part) => title.includes(part))) return undefined;
  const words = titleWords(title);
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 'beginnings';
  return wanted.every((part) => words.some((word) => isFoundBy(word, part))) ? 'anywhere' : undefined;
};

const isExactly = (title: string, wanted: readonly string[]): boolean =>
  wanted.every((part) => title.includes(part)) &&
  titleWords(title).toSorted().join(' ') === wanted.toSorted().join(' ');

/** How good a hit is; the smaller, the better. */
const rankOf = ({ row, stage }: Found, wanted: readonly string[]): number => {
  if (isExactly(row.sort_title, wanted)) return 0;
  const named = foundByName(row.sort_title, wanted);
  return 1 + stage * 2 + (named === undefined ? 1 : 0);
};

export interface RankedKey {
  readonly key: number;
  readonly rank: number;
}

/**
 * Best first: who is named just so, then who has the words in the name, then who is found by something else; of equals
 * what the user works with, and then what was worked with last.
 */
export const rankRecords = (
  found: readonly Found[],
  wanted: readonly string[],
  isClose: (row: Candidate) => boolean,
): RankedKey[] =>
  found
    .map((one) => ({ row: one.row, rank: rankOf(one, wanted), distance: isClose(one.row) ? 0 : 1 }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.distance - b.distance ||
        b.row.last_activity_at - a.row.last_activity_at ||
        a.row.key - b.row.key,
    )
    .map(({ row, rank }) => ({ key: row.key, rank }));
