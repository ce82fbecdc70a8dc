import { addDays, dayAt, type EpochMs, type LocalDate, startOfDay } from '@daybook/shared/kernel/time';
import { useCallback, useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const BEAT_MS = 15_000;
/** Browsers slow the timers of hidden pages down to one a minute, so only more than that means sleep. */
const SLEPT_MS = 2 * MINUTE;
const AWAY_MS = MINUTE / 2;

export const now = (): EpochMs => Date.now();

/** Calls back when the machine wakes from sleep, or somebody comes back to the page after half a minute or more. */
export const onWake = (listener: () => void): (() => void) => {
  let seen = now();
  const check = (gap: number) => {
    const woke = now() - seen > gap;
    seen = now();
    if (woke) listener();
  };
  const beat = setInterval(() => {
    if (document.visibilityState === 'visible' || now() - seen > SLEPT_MS) check(SLEPT_MS);
  }, BEAT_MS);
  const onVisible = () => {
    if (document.visibilityState === 'visible') check(AWAY_MS);
    else seen = now();
  };
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) listener();
  };
  document.addEventListener('visibilitychange', onVisible);
  addEventListener('pageshow', onShow);
  return () => {
    clearInterval(beat);
    document.removeEventListener('visibilitychange', onVisible);
    removeEventListener('pageshow', onShow);
  };
};

/** Calls back at each moment `next` names, and on waking. Long waits are cut, because a sleeping timer does not count. */
const tickAt = (next: (at: EpochMs) => EpochMs, listener: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout>;
  const arm = () => {
    clearTimeout(timer);
    timer = setTimeout(onTime, Math.min(Math.max(next(now()) - now(), 50), 30 * MINUTE));
  };
  const onTime = () => {
    listener();
    arm();
  };
  arm();
  const stop = onWake(onTime);
  return () => {
    clearTimeout(timer);
    stop();
  };
};

/** The calendar day it is in `zone`: changes at that zone's midnight, and when the machine wakes on another day. */
export const useToday = (zone: string): LocalDate => {
  const subscribe = useCallback(
    (listener: () => void) => tickAt((at) => startOfDay(addDays(dayAt(at, zone), 1), zone), listener),
    [zone],
  );
  return useSyncExternalStore(subscribe, () => dayAt(now(), zone));
};

const startOfMinute = (at: EpochMs): EpochMs => Math.floor(at / MINUTE) * MINUTE;
const everyMinute = (listener: () => void) => tickAt((at) => startOfMinute(at) + MINUTE, listener);

/** The current minute: for what is late, and for "2 h ago". */
export const useMinute = (): EpochMs => useSyncExternalStore(everyMinute, () => startOfMinute(now()));
