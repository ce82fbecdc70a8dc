/** Which row of a list is selected, and which are checked for doing something to all of them. */
export interface Selection {
  readonly selected: string | null;
  readonly checked: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { selected: null, checked: new Set() };

const clamp = (i: number, count: number): number => Math.max(0, Math.min(i, count - 1));

/** The row `by` places further (without end: the last one); the first one, or for a move backwards the last, when none is selected. */
export const moveSelection = (
  keys: readonly string[],
  selected: string | null,
  by: number,
): string | null => {
  if (keys.length === 0) return null;
  if (!Number.isFinite(by)) return (by > 0 ? keys.at(-1) : keys[0]) ?? null;
  const at = selected === null ? -1 : keys.indexOf(selected);
  if (at === -1) return keys[by < 0 ? keys.length - 1 : 0] ?? null;
  return keys[clamp(at + by, keys.length)] ?? null;
};

/** Moves and checks what it passes, so that a range grows with each press. */
export const extendSelection = (
  keys: readonly string[],
  { selected, checked }: Selection,
  by: number,
): Selection => {
  const next = moveSelection(keys, selected, by);
  const passed = [selected, next].filter((key) => key !== null);
  return { selected: next, checked: checked.union(new Set(passed)) };
};

export const toggleChecked = (checked: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  checked.symmetricDifference(new Set([key]));

/**
 * What stays selected when the rows change: a selected row that has gone hands over to the one that took its place,
 * so that completing one after another goes down the list. Checked rows that have gone are no longer checked.
 */
export const keepSelection = (
  before: readonly string[],
  after: readonly string[],
  { selected, checked }: Selection,
): Selection => {
  // Nearly always what is selected is still there, and the list may be long.
  if (checked.size === 0 && (selected === null || after.includes(selected))) return { selected, checked };
  const there = new Set(after);
  const kept =
    checked.size > 0 && [...checked].some((key) => !there.has(key)) ? checked.intersection(there) : checked;
  if (selected === null || there.has(selected)) return { selected, checked: kept };
  const at = before.indexOf(selected);
  const heir =
    before.slice(at + 1).find((key) => there.has(key)) ??
    before.slice(0, at).findLast((key) => there.has(key));
  return { selected: heir ?? null, checked: kept };
};
