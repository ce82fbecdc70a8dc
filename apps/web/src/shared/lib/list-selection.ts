/** Which row of a list is selected, and which are checked for doing something to all of them. */
export interface Selection {
  readonly selected: string | null;
  readonly checked: ReadonlySet<string>;
  /** Everything the list holds is checked, also what has not been read of it, but for these. */
  readonly allBut?: ReadonlySet<string>;
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
export const extendSelection = (keys: readonly string[], now: Selection, by: number): Selection => {
  const next = moveSelection(keys, now.selected, by);
  const passed = [now.selected, next].filter((key) => key !== null);
  return { selected: next, ...added(now, passed) };
};

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  keys.symmetricDifference(new Set([key]));

export const toggleChecked = (now: Selection, key: string): Selection =>
  now.allBut ? { ...now, allBut: toggled(now.allBut, key) } : { ...now, checked: toggled(now.checked, key) };

/** Checks everything from the selected row to this one, which is then selected. */
export const checkTo = (keys: readonly string[], now: Selection, key: string): Selection => {
  const [from, to] = [keys.indexOf(now.selected ?? key), keys.indexOf(key)];
  if (to < 0) return now;
  const range = from < 0 ? [key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...now, selected: key, ...added(now, range) };
};

const added = ({ checked, allBut }: Selection, keys: readonly string[]): Omit<Selection, 'selected'> =>
  allBut ? { checked, allBut: allBut.difference(new Set(keys)) } : { checked: checked.union(new Set(keys)) };

export const isChecked = ({ checked, allBut }: Omit<Selection, 'selected'>, key: string): boolean =>
  allBut ? !allBut.has(key) : checked.has(key);

export const isAnyChecked = ({ checked, allBut }: Omit<Selection, 'selected'>): boolean =>
  allBut !== undefined || checked.size > 0;

/**
 * What stays selected when the rows change: a selected row that has gone hands over to the one that took its place,
 * so that completing one after another goes down the list. Checked rows that have gone are no longer checked.
 */
export const keepSelection = (
  before: readonly string[],
  after: readonly string[],
  now: Selection,
): Selection => {
  const { selected, checked } = now;
  // Nearly always what is selected is still there, and the list may be long.
  if (checked.size === 0 && (selected === null || after.includes(selected))) return now;
  const there = new Set(after);
  const kept =
    checked.size > 0 && [...checked].some((key) => !there.has(key)) ? checked.intersection(there) : checked;
  if (selected === null || there.has(selected)) return { ...now, checked: kept };
  const at = before.indexOf(selected);
  const heir =
    before.slice(at + 1).find((key) => there.has(key)) ??
    before.slice(0, at).findLast((key) => there.has(key));
  return { ...now, selected: heir ?? null, checked: kept };
};
