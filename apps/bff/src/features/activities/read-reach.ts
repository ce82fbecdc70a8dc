import type { Reader } from '../../platform/db/open.ts';
import { dueAt, sortAt } from './activity-place.ts';
import {
  type Place,
  type Reach,
  readOnRecord,
  readWithin,
  type Spot,
  type Stretch,
} from './related-activities.store.ts';

/** The next activities in order, each once, and how far all of them are there; undefined where there are no more. */
export const readReach = async (
  db: Reader,
  { records, accounts }: Reach,
  stretch: Stretch,
): Promise<{ spots: readonly Spot[]; reach: Place | undefined }> => {
  const inOrder = (a: Spot, b: Spot) =>
    (a.sort_at - b.sort_at || a.activity_key - b.activity_key) * (stretch.status === 'done' ? -1 : 1);
  const { after } = stretch;
  const ranges = await Promise.all([
    ...records.map((key) => readOnRecord(db, key, stretch)),
    ...accounts.map(async (key) =>
      (await readWithin(db, key, { ...stretch, due: after && dueAt(after[0]) })).map(
        (row): Spot => ({ sort_at: sortAt(row), activity_key: row.key }),
      ),
    ),
  ]);
  const cut = ranges.flatMap((rows) => (rows.length < stretch.limit ? [] : (rows.at(-1) ?? [])));
  const [reach] = cut.toSorted(inOrder);
  const all = [...new Map(ranges.flat().map((spot) => [spot.activity_key, spot])).values()].sort(inOrder);
  return {
    spots: reach === undefined ? all : all.filter((spot) => inOrder(spot, reach) <= 0),
    reach: reach && [reach.sort_at, reach.activity_key],
  };
};
