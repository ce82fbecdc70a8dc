import { useSyncExternalStore } from 'react';

const subscribers = new Map<string, (listener: () => void) => () => void>();

const subscriberOf = (query: string) => {
  const known = subscribers.get(query);
  if (known) return known;
  const subscribe = (listener: () => void) => {
    const media = matchMedia(query);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  subscribers.set(query, subscribe);
  return subscribe;
};

export const useMedia = (query: string): boolean =>
  useSyncExternalStore(subscriberOf(query), () => matchMedia(query).matches);

/** A phone, or a window as narrow as one: bottom bar instead of left nav. The same width as the `md:` utilities. */
export const useNarrow = (): boolean => useMedia('(max-width: 51.99rem)');

/** Room for a panel beside the list; below, a peek is a sheet. The same width as the `lg:` utilities. */
export const useRoomForPanel = (): boolean => useMedia('(min-width: 72rem)');
