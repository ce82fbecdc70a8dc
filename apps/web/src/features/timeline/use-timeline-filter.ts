import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readTimelineAddress, type TimelineFilter, writeTimelineAddress } from './timeline-address.ts';

/** What the address asks of a timeline; the roll-up is on unless it says otherwise. */
export const useTimelineFilter = () => {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filter = useMemo(() => readTimelineAddress(new URLSearchParams(text)), [text]);
  const change = (part: Partial<TimelineFilter>) =>
    // Whoever asks for something else wants the newest of it.
    setSearch(writeTimelineAddress(search, { ...filter, entry: null, ...part }), {
      replace: true,
      preventScrollReset: true,
    });
  return { filter, change };
};
