import { useCallback, useSyncExternalStore } from 'react';

const queries = new Map<string, MediaQueryList>();

const queryFor = (query: string): MediaQueryList => {
  const known = queries.get(query) ?? matchMedia(query);
  queries.set(query, known);
  return known;
};

/** Whether a media query holds, now and as it changes. */
const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      queryFor(query).addEventListener('change', listener);
      return () => queryFor(query).removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => queryFor(query).matches);
};

/** A phone, or a window as narrow as one: bottom bar instead of left nav. The same width as the `md:` utilities. */
export const useNarrow = (): boolean => useMedia('(max-width: 51.99rem)');

/** Room for a panel beside the list; below, a peek is a sheet. The same width as the `lg:` utilities. */
export const useRoomForPanel = (): boolean => useMedia('(min-width: 72rem)');
