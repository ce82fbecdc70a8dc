import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { unknownParts } from './broken-parts.ts';
import { readTimelineAddress, type TimelineFilter, writeTimelineAddress } from './timeline-address.ts';

/** What the address asks of a timeline; the roll-up is on unless it says otherwise. */
export const useTimelineFilter = () => {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const { filter, unknown } = useMemo(() => {
    const params = new URLSearchParams(text);
    return { filter: readTimelineAddress(params), unknown: unknownParts(params) };
  }, [text]);
  const change = (part: Partial<TimelineFilter>) =>
    // Whoever asks for something else wants the newest of it.
    setSearch(writeTimelineAddress(search, { entry: null, ...part }), {
      replace: true,
      preventScrollReset: true,
    });
  return {
    filter,
    /** What of the address nobody knows; nothing is read then. */
    unknown,
    change,
  };
};
