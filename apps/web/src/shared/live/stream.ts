import { now, onWake } from '../lib/clock.ts';
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
/** The server gives a sign of life every 20 s; after this much silence the connection is dead, whatever it says. */
const SILENCE_MS = 50_000;
const BEAT_MS = 25_000;

/** Keeps an event stream open, waiting longer after each failure, and at once after waking. */
export const openStream = (url: string, { onData, onOpen, onLost }: StreamHandlers): (() => void) => {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heardAt = now();

  const retry = () => {
    source?.close();
    clearTimeout(silence);
    onLost();
    timer = setTimeout(connect, jitter(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)));
    failures += 1;
  };
  const heard = () => {
    heardAt = now();
    clearTimeout(silence);
    silence = setTimeout(connect, SILENCE_MS);
  };
  const connect = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(url);
    heard();
    for (const name of ['hello', 'beat']) source.addEventListener(name, heard);
    source.addEventListener('open', () => {
      failures = 0;
      onOpen();
    });
    source.addEventListener('error', retry);
    source.addEventListener('changed', (event) => {
      heard();
      onData(String(event.data));
    });
  };

  connect();
  // A laptop that slept has missed a beat; somebody who only looked elsewhere has not.
  const stopWake = onWake(() => {
    if (now() - heardAt > BEAT_MS) connect();
  });
  addEventListener('online', connect);
  return () => {
    clearTimeout(timer);
    clearTimeout(silence);
    stopWake();
    removeEventListener('online', connect);
    source?.close();
  };
};
