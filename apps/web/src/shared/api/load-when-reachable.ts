import { isReachable, onReachableAgain } from './connection.state.ts';
import { tryToReach } from './reconnect.ts';

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

/**
 * Loads the code of a part of a page; while the server cannot be reached it waits, so that the page around the part
 * stays. Fails only where the server answers and the code is not there.
 */
export const loadWhenReachable = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
  let wasReachable = false;
  while (true) {
    try {
      return await load();
    } catch (error) {
      const isReached = await tryToReach();
      // It may have failed for a connection that has come back since: only what fails with one is not there.
      if (isReached && wasReachable) throw error;
      wasReachable = isReached;
      if (!isReached) await reachable();
    }
  }
};
