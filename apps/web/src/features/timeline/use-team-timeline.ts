import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../../shared/lib/clock.ts';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import { unknownTeamParts } from './broken-team-parts.ts';
import {
  readTeamAddress,
  stripRange,
  type TeamAddress,
  tableRange,
  writeTeamAddress,
} from './team-address.ts';
import { readTimelineAddress, type TimelineFilter, writeTimelineAddress } from './timeline-address.ts';

/** The team timeline that the address asks for, and how to ask for another. */
export const useTeamTimeline = () => {
  const [search, setSearch] = useSearchParams();
  const { zone } = useFormats();
  const today = useToday(zone);
  const text = search.toString();
  const { address, filter, unknown } = useMemo(() => {
    const params = new URLSearchParams(text);
    return {
      address: readTeamAddress(params),
      filter: readTimelineAddress(params),
      unknown: unknownTeamParts(params),
    };
  }, [text]);
  const strip = stripRange(address, filter, today);
  const searchOf = (part: Partial<TeamAddress>, of: Partial<TimelineFilter>): URLSearchParams =>
    writeTimelineAddress(writeTeamAddress(search, { ...address, ...part }), { entry: null, ...of });
  const go = (next: URLSearchParams) => setSearch(next, { replace: true, preventScrollReset: true });
  return {
    address,
    filter,
    /** What of the address nobody knows; nothing is read then. */
    unknown,
    strip,
    table: tableRange(strip, filter),
    change: (of: Partial<TimelineFilter>) => go(searchOf({}, of)),
    changeAddress: (part: Partial<TeamAddress>) => go(searchOf(part, {})),
    /** The address of another one, for links. */
    addressOf: (part: Partial<TeamAddress>, of: Partial<TimelineFilter>) => `?${searchOf(part, of)}`,
  };
};
export type TeamTimeline = ReturnType<typeof useTeamTimeline>;
