import { onWake } from '../lib/clock.ts';
import { jitter } from '../lib/jitter.ts';

export interface StreamHandlers {
  /** The data of one event. */
  readonly onData: (data: string) => void;
  readonly onOpen: () => void;
  /** The connection broke; it is being tried again. */
  readonly onLost: () => void;
}

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** Keeps an event stream open, waiting longer after each failure, and at once after waking. */
export const openStream = (url: string, { onData, onOpen, onLost }: StreamHandlers): (() => void) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const retry = () => {
    source?.close();
    onLost();
    timer = setTimeout(connect, jitter(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)));
    failures += 1;
  };
  const connect = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(url);
    source.addEventListener('open', () => {
      failures = 0;
      onOpen();
    });
    source.addEventListener('error', retry);
    source.addEventListener('message', (event) => onData(String(event.data)));
    source.addEventListener('changed', (event) => onData(String(event.data)));
  };

  connect();
  const stopWake = onWake(connect);
  addEventListener('online', connect);
  return () => {
    clearTimeout(timer);
    stopWake();
    removeEventListener('online', connect);
    source?.close();
  };
};
