import { type Instant, toMs } from '@daybook/shared/kernel/time';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { now, onWake, useToday } from '../../shared/lib/clock.ts';
import { usePreferences } from '../../shared/lib/preferences.state.ts';

/** A timer that sleeps does not count, so long waits are cut. */
const LONGEST_MS = 30 * 60_000;

/** Lists and counts change by themselves at midnight and when a snooze ends: reads them again then, and on waking. */
export const useActivityClock = (nextWake: Instant | null): void => {
  const client = useQueryClient();
  const { zone } = usePreferences();
  const today = useToday(zone);
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void client.invalidateQueries({ queryKey: ['activities'] });
  }, [client, today]);
  useEffect(() => {
    if (nextWake === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      const ms = toMs(nextWake) - now();
      if (ms <= 0) void client.invalidateQueries({ queryKey: ['activities'] });
      else timer = setTimeout(wait, Math.min(ms + 50, LONGEST_MS));
    };
    wait();
    const stop = onWake(wait);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, nextWake]);
};
