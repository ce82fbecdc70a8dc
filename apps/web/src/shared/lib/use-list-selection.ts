import { useEffect, useMemo, useState } from 'react';
import { type Command, useCommands } from './keyboard.ts';
import {
  checkTo,
  extendSelection,
  isAnyChecked,
  isChecked,
  keepSelection,
  moveSelection,
  NOTHING_SELECTED,
  type Selection,
  toggleChecked,
} from './list-selection.ts';

/** Where a list stood, by history entry, so that going back finds it again. */
const remembered = new Map<string, Selection>();

export interface ListSelection extends Selection {
  readonly select: (key: string | null) => void;
  readonly move: (by: number) => void;
  readonly extend: (by: number) => void;
  readonly toggle: (key: string) => void;
  readonly check: (keys: Iterable<string>) => void;
  /** Checks everything between the selected row and this one. */
  readonly checkTo: (key: string) => void;
  /** Checks all the list holds, also what has not been read of it. */
  readonly checkAll: () => void;
}

/** Changes what is selected in the list one is about to go back to. */
export const rememberSelected = (memory: string, selected: string): void =>
  void remembered.set(memory, { ...NOTHING_SELECTED, selected });

/**
 * The selection of a list whose rows have these keys, in order. `memory` names it for going back: use the history
 * entry's key.
 */
export const useListSelection = (keys: readonly string[], memory?: string): ListSelection => {
  const [selection, setSelection] = useState<Selection>(
    () => (memory && remembered.get(memory)) || NOTHING_SELECTED,
  );
  const [known, setKnown] = useState(keys);
  if (known !== keys) {
    setKnown(keys);
    // A list that is being read again is not an empty list.
    if (keys.length > 0) setSelection(keepSelection(known, keys, selection));
  }
  useEffect(() => {
    if (memory) remembered.set(memory, selection);
  }, [memory, selection]);
  // These stay the same functions, so that rows are not drawn again for nothing.
  const steady = useMemo(
    () => ({
      // What is selected already is no change: the list would be drawn again for it.
      select: (key: string | null) =>
        setSelection((now) => (now.selected === key ? now : { ...now, selected: key })),
      toggle: (key: string) => setSelection((now) => toggleChecked(now, key)),
      check: (wanted: Iterable<string>) =>
        setSelection(({ selected }) => ({ selected, checked: new Set(wanted) })),
      checkAll: () => setSelection(({ selected }) => ({ selected, checked: new Set(), allBut: new Set() })),
    }),
    [],
  );
  return {
    ...selection,
    ...steady,
    move: (by) => setSelection((now) => ({ ...now, selected: moveSelection(keys, now.selected, by) })),
    checkTo: (key) => setSelection((now) => checkTo(keys, now, key)),
    extend: (by) => setSelection((now) => extendSelection(keys, now, by)),
  };
};

interface ListKeys {
  /** Enter. */
  readonly open?: (key: string) => void;
  /** Whether rows can be checked. */
  readonly checks?: boolean;
}

const GROUP = 'In a list';
const moves = { group: GROUP, keyOnly: true, repeats: true };

const checkCommands = (selection: ListSelection): Command[] => {
  const { selected, extend, toggle, check, checkAll } = selection;
  const isIn = selected !== null && isChecked(selection, selected);
  return [
    {
      ...moves,
      id: 'list.extend-down',
      label: 'Select one more below',
      keys: ['Shift+J', 'Shift+ArrowDown'],
      run: () => extend(1),
    },
    {
      ...moves,
      id: 'list.extend-up',
      label: 'Select one more above',
      keys: ['Shift+K', 'Shift+ArrowUp'],
      run: () => extend(-1),
    },
    {
      id: 'list.check',
      label: isIn ? 'Take out of the selection' : 'Add to the selection',
      keys: ['x'],
      group: GROUP,
      when: () => selected !== null,
      run: () => selected !== null && toggle(selected),
    },
    {
      id: 'list.uncheck',
      label: 'Select nothing',
      keys: ['Escape'],
      group: GROUP,
      when: () => isAnyChecked(selection),
      run: () => check([]),
    },
    { id: 'list.check-all', label: 'Select all', keys: ['Mod+A'], group: GROUP, run: checkAll },
  ];
};

/** The keys every list has: J and K or the arrows, Enter, X, and Shift to select several. */
export const useListKeys = (selection: ListSelection, { open, checks = false }: ListKeys): void => {
  const { selected, move } = selection;
  const commands: Command[] = [
    { ...moves, id: 'list.down', label: 'Move down', keys: ['j', 'ArrowDown'], run: () => move(1) },
    { ...moves, id: 'list.up', label: 'Move up', keys: ['k', 'ArrowUp'], run: () => move(-1) },
    {
      ...moves,
      id: 'list.first',
      label: 'First row',
      keys: ['Home'],
      run: () => move(Number.NEGATIVE_INFINITY),
    },
    {
      ...moves,
      id: 'list.last',
      label: 'Last row',
      keys: ['End'],
      run: () => move(Number.POSITIVE_INFINITY),
    },
    {
      id: 'list.open',
      label: 'Open',
      keys: ['Enter'],
      group: GROUP,
      keyOnly: true,
      when: () => open !== undefined && selected !== null,
      run: () => selected !== null && open?.(selected),
    },
  ];
  useCommands(checks ? [...commands, ...checkCommands(selection)] : commands);
};
