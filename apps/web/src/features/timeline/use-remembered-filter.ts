import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { currentPreferences } from '../../shared/lib/preferences.state.ts';
import { readStored, writeStored } from '../../shared/lib/storage.ts';
import { TIMELINE_PARAMS } from '../../shared/lib/timeline-params.ts';
import { EVERYTHING, readTimelineAddress, writeTimelineAddress } from './timeline-address.ts';

const nameOf = (place: string): string => `timeline.${currentPreferences().userId}.${place}`;

/**
 * A timeline opens with the categories and the roll-up one chose last on such a page, unless its address says what it
 * shows. Words, people and dates are for once.
 */
export const useRememberedFilter = (place: string): void => {
  const [search, setSearch] = useSearchParams();
  const ready = useRef(false);
  useEffect(() => {
    const { categories, rollUp } = readTimelineAddress(search);
    const kept = writeTimelineAddress(new URLSearchParams(), {
      ...EVERYTHING,
      categories,
      rollUp,
    }).toString();
    if (ready.current) {
      writeStored(nameOf(place), kept || null);
      return;
    }
    ready.current = true;
    const says = Object.values(TIMELINE_PARAMS).some((param) => search.has(param));
    const stored = readStored(nameOf(place));
    if (says || !stored) return;
    const last = readTimelineAddress(new URLSearchParams(stored));
    const next = writeTimelineAddress(search, {
      ...EVERYTHING,
      categories: last.categories,
      rollUp: last.rollUp,
    });
    setSearch(next, { replace: true, preventScrollReset: true });
  }, [place, search, setSearch]);
};
