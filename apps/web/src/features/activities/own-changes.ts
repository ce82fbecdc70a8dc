import type { RowChange } from './patch-activity.ts';

/** What became of a change one made: it is shown at once, and may be taken back or refused later. */
export type Turn = 'made' | 'undone' | 'refused';

type Listener = (change: RowChange, turn: Turn) => void;

const listeners = new Set<Listener>();

/** Hears of every change made to an activity in this window, not of those by others. Answers how to stop. */
export const onOwnChange = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const tellOwnChange = (change: RowChange, turn: Turn): void => {
  for (const listener of listeners) listener(change, turn);
};
