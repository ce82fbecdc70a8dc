import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { Turn } from './own-changes.ts';
import type { RowChange } from './patch-activity.ts';

/** What became of an item; `passed`: somebody else dealt with it meanwhile. */
export type Handled = 'done' | 'snoozed' | 'moved' | 'assigned' | 'deleted' | 'skipped' | 'passed';

export interface QueueItem {
  readonly id: string;
  readonly subject: string;
}

/** A list as it stood when one began to work through it. */
export interface Queue {
  /** The list's address. */
  readonly list: string;
  readonly items: readonly QueueItem[];
  /** The list went on beyond these. */
  readonly goesOn: boolean;
  /** By the item's id; one that is not here is still to come. */
  readonly handled: Readonly<Record<string, Handled>>;
}

/** No more than this is taken at once. */
export const MOST_ITEMS = 500;

export const queueOf = (list: string, rows: readonly ActivityRow[], goesOn: boolean): Queue => {
  const open = rows.filter(({ status }) => status === 'open');
  return {
    list,
    items: open.slice(0, MOST_ITEMS).map(({ id, subject }) => ({ id, subject })),
    goesOn: goesOn || open.length > MOST_ITEMS,
    handled: {},
  };
};

export const placeIn = ({ items }: Queue, id: string): number => items.findIndex((item) => item.id === id);

export const marked = (queue: Queue, id: string, what: Handled): Queue => ({
  ...queue,
  handled: { ...queue.handled, [id]: what },
});

/** It is to come again. */
export const unmarked = (queue: Queue, id: string): Queue => {
  const { [id]: _gone, ...handled } = queue.handled;
  return { ...queue, handled };
};

/** The next one that is still to come: behind this one, else from the top; null when none is left. */
export const nextIn = (queue: Queue, id: string): string | null => {
  const waits = (item: QueueItem): boolean => item.id !== id && queue.handled[item.id] === undefined;
  const behind = queue.items.slice(placeIn(queue, id) + 1);
  return (behind.find(waits) ?? queue.items.find(waits))?.id ?? null;
};

/** The one before, whatever became of it. */
export const beforeIn = (queue: Queue, id: string): string | null =>
  queue.items[placeIn(queue, id) - 1]?.id ?? null;

/** Those something became of, or (without it) those still to come, in their order. */
export const itemsThat = ({ items, handled }: Queue, what?: Handled): readonly QueueItem[] =>
  items.filter(({ id }) => handled[id] === what);

const dueOf = (row: ActivityRow): string => JSON.stringify(row.due);

const handledBy = (before: ActivityRow, after: ActivityRow): Handled | undefined => {
  if (after.status === 'trashed') return 'deleted';
  if (after.status === 'done') return before.status === 'done' ? undefined : 'done';
  if (before.status !== 'open') return undefined;
  if (after.snoozedUntil !== null && after.snoozedUntil !== before.snoozedUntil) return 'snoozed';
  if (dueOf(after) !== dueOf(before)) return 'moved';
  return after.owner.id === before.owner.id ? undefined : 'assigned';
};

/**
 * What a change one made to an item means: what became of it, or that it is to come again; undefined: nothing, one
 * stays.
 */
export const meaningOf = ({ before, after }: RowChange, turn: Turn): Handled | 'again' | undefined => {
  if (turn !== 'made') return 'again';
  if (before === null || after === null) return undefined;
  return handledBy(before, after) ?? (before.status === after.status ? undefined : 'again');
};
