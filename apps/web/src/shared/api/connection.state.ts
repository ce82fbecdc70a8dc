import { create } from 'zustand';

interface Connection {
  /** Whether the last request got any answer at all. The browser's own "online" says nothing about a server on the LAN. */
  readonly reachable: boolean;
}

const useConnectionStore = create<Connection>()(() => ({ reachable: true }));

export const useReachable = (): boolean => useConnectionStore((state) => state.reachable);

export const isReachable = (): boolean => useConnectionStore.getState().reachable;

export const noteReachable = (reachable: boolean): void => {
  if (useConnectionStore.getState().reachable !== reachable) useConnectionStore.setState({ reachable });
};

/** Calls back each time the server can be reached again. */
export const onReachableAgain = (listener: () => void): (() => void) =>
  useConnectionStore.subscribe((now, before) => {
    if (now.reachable && !before.reachable) listener();
  });

/** Calls back each time the server can no longer be reached. */
export const onUnreachable = (listener: () => void): (() => void) =>
  useConnectionStore.subscribe((now, before) => {
    if (!now.reachable && before.reachable) listener();
  });
