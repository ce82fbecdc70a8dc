import { jitter } from '../lib/jitter.ts';
import { noteReachable, onUnreachable } from './connection.state.ts';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/** Asks the server for a sign of life; answers whether there was one. */
export const tryToReach = async (): Promise<boolean> => {
  try {
    await fetch('/api/health', { cache: 'no-store' });
    noteReachable(true);
    return true;
  } catch {
    noteReachable(false);
    return false;
  }
};

/** Once the server cannot be reached, asks again and again, ever more slowly, until it can. */
export const keepReconnecting = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const attempt = async () => {
    if (await tryToReach()) failures = 0;
    else again();
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void attempt(),
      jitter(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)),
    );
    failures += 1;
  };
  const stop = onUnreachable(again);
  const atOnce = () => void tryToReach();
  addEventListener('online', atOnce);
  // The browser may be wrong about a server on the same machine, so it is asked.
  addEventListener('offline', atOnce);
  return () => {
    clearTimeout(timer);
    stop();
    removeEventListener('online', atOnce);
    removeEventListener('offline', atOnce);
  };
};
