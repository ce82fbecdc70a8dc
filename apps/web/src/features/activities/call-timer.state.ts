import { create } from 'zustand';
import { now } from '../../shared/lib/clock.ts';
import { readStored, writeStored } from '../../shared/lib/storage.ts';

const MINUTE = 60_000;
/** A call that goes on for longer was forgotten. */
const LONGEST_MS = 8 * 60 * MINUTE;
const NAME = 'daybook.call-timer';

/** A call that is going on: kept in this browser, so that it survives a reload. */
interface Running {
  readonly id: string;
  readonly since: number;
}

const readRunning = (): Running | null => {
  try {
    const kept = JSON.parse(readStored(NAME) ?? 'null') as Running | null;
    return kept !== null && now() - kept.since < LONGEST_MS ? kept : null;
  } catch {
    return null;
  }
};

const useTimerStore = create<{ readonly running: Running | null }>()(() => ({ running: readRunning() }));

const set = (running: Running | null): void => {
  writeStored(NAME, running && JSON.stringify(running));
  useTimerStore.setState({ running });
};

/** When the call of this activity began, if it is going on. */
export const useCallSince = (id: string): number | null =>
  useTimerStore(({ running }) => (running?.id === id ? running.since : null));

/** One talks on one telephone at a time: another call ends with this one. */
export const startCall = (id: string): void => set({ id, since: now() });

/** How long the call of this activity has gone on, in minutes begun; null where none does. */
export const callMinutes = (id: string): number | null => {
  const { running } = useTimerStore.getState();
  return running?.id === id ? Math.max(1, Math.round((now() - running.since) / MINUTE)) : null;
};

export const endCall = (id: string): void => {
  if (useTimerStore.getState().running?.id === id) set(null);
};
