import { type ComponentType, lazy } from 'react';
import { isReachable, onReachableAgain } from '../api/connection.state.ts';
import { tryToReach } from '../api/reconnect.ts';

const reachable = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = onReachableAgain(() => {
      stop();
      resolve();
    });
    // It may have come back since it was asked.
    if (isReachable()) {
      stop();
      resolve();
    }
  });

/** Loads a part of a page; while the server cannot be reached it waits, so that the page around it stays. */
const loadWhenReachable = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  while (true) {
    try {
      return await load();
    } catch (error) {
      if (await tryToReach()) throw error;
      await reachable();
    }
  }
};

/**
 * A part of a page whose code is loaded when it is first drawn. The nearest `Suspense` shows what stands there
 * meanwhile, for as long as there is no connection; only code that is not there at all breaks the page.
 */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await loadWhenReachable(load) }));
