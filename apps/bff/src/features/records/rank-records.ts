/** What was found, and in which stage of looking: the later, the looser. */
export interface Ranked<Row> {
  readonly row: Row;
  readonly stage: number;
}

interface Rankable {
  readonly key: number;
  readonly sort_title: string;
  readonly owner_key: number | null;
  readonly last_activity_at: number;
}

const exactly = (title: string, wanted: readonly string[], sorted: string): boolean =>
  wanted.every((word) => title.includes(word)) &&
  (title.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ') === sorted;

/** Words are letters and digits, so nothing in them means anything in an expression. */
const beginningOf = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u');

/**
 * Keys, best first: who is named just so, then who has the words in the name, then who is found by something else; of
 * equals the user's own, and then what was worked with last.
 */
export const rankRecords = (
  found: readonly Ranked<Rankable>[],
  wanted: readonly string[],
  userKey: number,
): number[] => {
  const sorted = wanted.toSorted().join(' ');
  const beginnings = wanted.map(beginningOf);
  const rankOf = ({ row, stage }: Ranked<Rankable>): number => {
    const title = row.sort_title;
    if (exactly(title, wanted, sorted)) return 0;
    const isNamed =
      stage < 2 ? beginnings.every((word) => word.test(title)) : wanted.every((word) => title.includes(word));
    return 1 + stage * 2 + (isNamed ? 0 : 1);
  };
  return found
    .map(({ row, stage }) => ({
      row,
      rank: rankOf({ row, stage }),
      isOwn: row.owner_key === userKey ? 0 : 1,
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.isOwn - b.isOwn ||
        b.row.last_activity_at - a.row.last_activity_at ||
        a.row.key - b.row.key,
    )
    .map(({ row }) => row.key);
};
