import type { Sort, View } from '@daybook/shared/activities/activity-list';
import {
  ACTIVITY_TYPES,
  type ActivityTypeCode,
  PRIORITIES,
  type Priority,
} from '@daybook/shared/activities/activity-type';
import { type LocalDate, parseLocalDate } from '@daybook/shared/kernel/time';
import { TIMELINE_PARAMS } from '../../shared/lib/timeline-params.ts';

/** What a list is narrowed to. */
export interface ListFilter {
  readonly types: readonly ActivityTypeCode[];
  readonly priorities: readonly Priority[];
  /** Codes of topics. */
  readonly topics: readonly string[];
  /** Id of an account. */
  readonly account: string | null;
  /** Due (of done ones: done) on this day or later, and on this day or earlier. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Words of the subject or the notes. */
  readonly text: string;
}

/** Which list: everything of it that is in the page's address. */
export interface ListAddress extends ListFilter {
  readonly view: View;
  /** `me`, `all` or a user's id. */
  readonly owner: string;
  /** Id of a team, which then stands instead of the owner. */
  readonly team: string | null;
  readonly sort: Sort;
}

const VIEWS: readonly View[] = [
  'today',
  'overdue',
  'upcoming',
  'someday',
  'open',
  'snoozed',
  'done',
  'trashed',
];
const SORTS: readonly Sort[] = ['due', 'priority', 'type', 'account', 'owner', 'created'];

export const NO_FILTER: ListFilter = {
  types: [],
  priorities: [],
  topics: [],
  account: null,
  from: null,
  to: null,
  text: '',
};

const oneOf = <T extends string>(known: readonly T[], text: string | null, otherwise: T): T =>
  known.find((value) => value === text) ?? otherwise;

const someOf = <T extends string>(known: readonly T[], text: string | null): readonly T[] => {
  const wanted = new Set((text ?? '').split(','));
  return known.filter((value) => wanted.has(value));
};

/** The list an address names; what it does not know falls back. */
export const readAddress = (params: URLSearchParams, view: View): ListAddress => ({
  view: oneOf(VIEWS, params.get('view'), view),
  owner: params.get('owner') || 'me',
  team: params.get('team') || null,
  sort: oneOf(SORTS, params.get('sort'), 'due'),
  types: someOf(
    ACTIVITY_TYPES.map((type) => type.code),
    params.get('type'),
  ),
  priorities: someOf(
    PRIORITIES.map((priority) => priority.value),
    params.get('priority'),
  ),
  topics: (params.get('topic') ?? '').split(',').filter(Boolean),
  account: params.get('account') || null,
  from: parseLocalDate(params.get('from') ?? '') ?? null,
  to: parseLocalDate(params.get('to') ?? '') ?? null,
  text: params.get('text') ?? '',
});

/** What of the address is about something else than the list. */
const NOT_THE_LIST = ['open', 'tab', ...Object.values(TIMELINE_PARAMS)];

export const aboutList = (params: URLSearchParams): URLSearchParams => {
  const about = new URLSearchParams(params);
  for (const name of NOT_THE_LIST) about.delete(name);
  return about;
};

/** Which page a list is on: the day, or all other views. */
export type Home = 'today' | 'activities';

/** The list that a page shows at an address. */
export const addressOn = (home: Home, params: URLSearchParams): ListAddress => {
  const address = readAddress(aboutList(params), 'open');
  return home === 'today' ? { ...address, view: 'today' } : address;
};

/** What the server is asked for, with everything usual left out; the address bar shows the same. */
export const addressQuery = (address: ListAddress): Record<string, string> => {
  const all = {
    owner: address.team === null && address.owner !== 'me' ? address.owner : '',
    team: address.team ?? '',
    type: address.types.join(','),
    priority: address.priorities.join(','),
    topic: address.topics.join(','),
    account: address.account ?? '',
    from: address.from ?? '',
    to: address.to ?? '',
    text: address.text.trim(),
    sort: address.sort === 'due' ? '' : address.sort,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
};

/** The address of the whole list as CSV. */
export const listExportPath = (address: ListAddress): string =>
  `/api/activities/export.csv?${new URLSearchParams({ ...addressQuery(address), view: address.view })}`;

/** How many kinds of filter narrow the list. */
export const countFilters = ({ types, priorities, topics, account, from, to, text }: ListFilter): number =>
  [
    types.length > 0,
    priorities.length > 0,
    topics.length > 0,
    account !== null,
    from !== null || to !== null,
    text.trim() !== '',
  ]
    .map(Number)
    .reduce((sum, one) => sum + one, 0);

export const isMine = ({ owner, team }: Pick<ListAddress, 'owner' | 'team'>, myId: string): boolean =>
  team === null && (owner === 'me' || owner === myId);

/** Whether the list is in due order, so that it can be headed by days. */
export const isByDue = ({ sort, view }: ListAddress): boolean =>
  sort === 'due' || view === 'done' || view === 'trashed';
