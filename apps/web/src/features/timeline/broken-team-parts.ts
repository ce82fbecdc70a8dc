import { type BrokenPart, quoted, type Single, unknownOf, unknownParts } from './broken-parts.ts';
import { SPANS } from './team-address.ts';

/** How a timeline of several is looked at. */
const OF_TEAMS: readonly Single[] = [
  {
    param: 'days',
    fits: (value) => SPANS.some((days) => String(days) === value),
    say: (value) => `Days are counted for ${SPANS.join(', ')} days, not for ${quoted(value)}.`,
  },
  {
    param: 'view',
    fits: (value) => value === 'entries' || value === 'people',
    say: (value) => `Timelines are read by entries or by person, not by ${quoted(value)}.`,
  },
];

/** What an address asks of a timeline of several and nobody knows. */
export const unknownTeamParts = (params: URLSearchParams): readonly BrokenPart[] => [
  ...unknownParts(params),
  ...unknownOf(params, OF_TEAMS),
];
