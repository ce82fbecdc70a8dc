import { addDays, daysBetween, type LocalDate } from '@daybook/shared/kernel/time';
import {
  readTimelineAddress,
  type TimelineFilter,
  timelineSearch,
  writeTimelineAddress,
} from './timeline-address.ts';

/** Whose entries a timeline of several shows, and how it is looked at. */
export interface TeamAddress {
  /** Ids of teams and accounts; people stand in the filter. */
  readonly teams: readonly string[];
  readonly accounts: readonly string[];
  /** How many days back are counted where no dates are asked for. */
  readonly days: Span;
  readonly view: 'entries' | 'people';
}

export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

const listIn = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

export const readTeamAddress = (params: URLSearchParams): TeamAddress => ({
  teams: listIn(params.get('team')),
  accounts: listIn(params.get('account')),
  days: SPANS.find((days) => String(days) === params.get('days')) ?? 30,
  view: params.get('view') === 'people' ? 'people' : 'entries',
});

/** The same address with another team timeline; everything usual is left out. */
export const writeTeamAddress = (params: URLSearchParams, address: TeamAddress): URLSearchParams => {
  const next = new URLSearchParams(params);
  const texts = {
    team: address.teams.join(),
    account: address.accounts.join(),
    days: address.days === 30 ? '' : String(address.days),
    view: address.view === 'people' ? 'people' : '',
  };
  for (const [name, text] of Object.entries(texts)) {
    if (text === '') next.delete(name);
    else next.set(name, text);
  }
  return next;
};

/** What a view keeps of a team timeline: the same one always has the same query. An entry is where one stands in it. */
export const teamQuery = (address: TeamAddress, filter: TimelineFilter): string =>
  writeTimelineAddress(writeTeamAddress(new URLSearchParams(), address), {
    ...filter,
    entry: null,
  }).toString();

export const normalTeam = (query: string): string => {
  const params = new URLSearchParams(query);
  return teamQuery(readTeamAddress(params), readTimelineAddress(params));
};

const whose = ({ teams, accounts }: TeamAddress): Record<string, string> => ({
  ...(teams.length > 0 && { team: teams.join() }),
  ...(accounts.length > 0 && { account: accounts.join() }),
});

/** What the server is asked of the entries. */
export const teamSearch = (address: TeamAddress, filter: TimelineFilter): URLSearchParams => {
  const search = timelineSearch({ ...filter, rollUp: true, entry: null });
  for (const [name, value] of Object.entries(whose(address))) search.set(name, value);
  return search;
};

export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const MOST_DAYS = 92;

/** The days the strip shows: as far back as chosen, or those that are asked for where they are more than one. */
export const stripRange = (
  { days }: TeamAddress,
  { from, to }: Pick<TimelineFilter, 'from' | 'to'>,
  today: LocalDate,
): DayRange => {
  const usual = { from: addDays(today, 1 - days), to: today };
  if (from === null && to === null) return usual;
  const first = from ?? addDays(to ?? today, 1 - days);
  const last = to ?? today;
  // One day of the usual stretch is a place in it, not another stretch.
  if (first === last && first >= usual.from && last <= usual.to) return usual;
  if (last < first) return usual;
  return { from: daysBetween(first, last) >= MOST_DAYS ? addDays(last, 1 - MOST_DAYS) : first, to: last };
};

/** The days the table counts: those asked for, or the strip's. */
export const tableRange = (strip: DayRange, { from, to }: Pick<TimelineFilter, 'from' | 'to'>): DayRange =>
  from !== null && from === to ? { from, to } : strip;

/** What the server is asked to count. */
export const countSearch = (
  address: TeamAddress,
  actors: readonly string[],
  { from, to }: DayRange,
): URLSearchParams =>
  new URLSearchParams({
    from,
    to,
    ...(actors.length > 0 && { actor: actors.join() }),
    ...whose(address),
  });
