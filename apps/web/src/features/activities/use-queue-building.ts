import { useEffect, useEffectEvent } from 'react';
import type { ListAddress } from './list-address.ts';
import { listPath } from './list-links.ts';
import { MOST_ITEMS, type Queue, queueOf } from './queue.ts';
import { useListView } from './use-list-view.ts';

interface Building {
  /** Undefined while the list is being read. */
  readonly queue: Queue | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Reads a list as far as it is worked through at once, in the order in which it stands. */
export const useQueueBuilding = (address: ListAddress): Building => {
  const { groups, isPending, error, onMore, moreError, retry } = useListView(address);
  const rows = groups.flatMap((group) => group.rows);
  const more = rows.length < MOST_ITEMS ? onMore : undefined;
  const readOn = useEffectEvent(() => more?.());
  const read = rows.length;
  useEffect(() => {
    if (read < MOST_ITEMS) readOn();
  }, [read]);
  const ready = !isPending && !error && more === undefined;
  const goesOn = onMore !== undefined || moreError !== undefined;
  return { queue: ready ? queueOf(listPath(address), rows, goesOn) : undefined, error, retry };
};
