import { create } from 'zustand';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { type Handled, marked, type Queue, unmarked } from './queue.ts';

const NAME = 'daybook.queue';

/** Each window has a queue of its own, which a reload does not end. */
const stored = (): Queue | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as {
      userId: string;
      queue: Queue;
    } | null;
    return kept?.userId === currentPreferences().userId ? kept.queue : null;
  } catch {
    // Switched off, or not ours: the queue is made again from its list.
    return null;
  }
};

const store = (queue: Queue): void => {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ userId: currentPreferences().userId, queue }));
  } catch {
    // Switched off or full: it then lasts until the page is closed.
  }
};

const useStore = create<{ readonly queue: Queue | null }>()(() => ({ queue: null }));

/** The queue in work, if it is of this list. */
export const currentQueue = (list: string): Queue | null => {
  const queue = useStore.getState().queue ?? stored();
  return queue?.list === list ? queue : null;
};

export const useQueue = (list: string): Queue | null => {
  const kept = useStore((state) => state.queue);
  return kept?.list === list ? kept : currentQueue(list);
};

export const keepQueue = (queue: Queue): void => {
  useStore.setState({ queue });
  store(queue);
};

const change = (list: string, how: (queue: Queue) => Queue): void => {
  const queue = currentQueue(list);
  if (queue) keepQueue(how(queue));
};

export const markItem = (list: string, id: string, what: Handled): void =>
  change(list, (queue) => marked(queue, id, what));

export const unmarkItem = (list: string, id: string): void => change(list, (queue) => unmarked(queue, id));
