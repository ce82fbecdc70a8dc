import type { Sort, View } from '@daybook/shared/activities/activity-list';
import {
  ACTIVITY_TYPES,
  type ActivityTypeCode,
  PRIORITIES,
  type Priority,
} from '@daybook/shared/activities/activity-type';
import type { Condition } from '@daybook/shared/filters/filter';
import { countConditions, withCondition } from '@daybook/shared/filters/filter-text.rules';
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
  /** Conditions in groups, as the address has them; empty: none. */
  readonly filter: string;
}

/** Which list: everything of it that is in the page's address. */
export interface ListAddress extends ListFilter {
  readonly view: View;
  /** `me`, `all` or a user's id. */
  readonly owner: string;
  /** Id of a team, which then stands instead of the owner. */
  readonly team: string | null;
  readonly sort: Sort;
  /** What a row shows behind the subject, as the address has it; empty: what rows are drawn with. */
  readonly columns: string;
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
  filter: '',
};

const oneOf = <T extends string>(known: readonly T[], text: string | null, otherwise: T): T =>
  known.find((value) => value === text) ?? otherwise;

const split = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

/** The values of a list in an address, in the order in which they are known; none where one of them is not known. */
const someOf = <T extends string>(known: readonly T[], text: string | null): readonly T[] => {
  const wanted = split(text);
  return wanted.every((value) => known.some((one) => one === value))
    ? known.filter((value) => wanted.includes(value))
    : [];
};

const TYPE_CODES = ACTIVITY_TYPES.map((type) => type.code);
const PRIORITY_CODES = PRIORITIES.map((priority) => priority.value);

const dayOf = (text: string | null): LocalDate | null => parseLocalDate(text ?? '') ?? null;

/** The filter, with what else the address says and nobody knows as conditions, so that nothing is left out in silence. */
const filterIn = (params: URLSearchParams, view: View): string => {
  const codes = [
    { field: 'type', text: params.get('type'), known: TYPE_CODES },
    { field: 'priority', text: params.get('priority'), known: PRIORITY_CODES },
  ].filter(({ text, known }) => split(text).length > 0 && someOf<string>(known, text).length === 0);
  const days = (['from', 'to'] as const).filter(
    (name) => params.get(name) && dayOf(params.get(name)) === null,
  );
  const tag = params.get('tag');
  const conditions: Condition[] = [
    ...(tag ? [{ field: 'tags', op: 'is', value: [tag] } as const] : []),
    ...codes.map(({ field, text }) => ({ field, op: 'is', value: split(text) }) as const),
    ...days.map(
      (name) =>
        ({
          field: view === 'done' ? 'completed_at' : 'due',
          op: 'on',
          value: params.get(name) ?? '',
        }) as const,
    ),
  ];
  return conditions.reduce(withCondition, params.get('filter') ?? '');
};

/** The list an address names. A view or an order that it does not know falls back; a condition never does. */
export const readAddress = (params: URLSearchParams, otherwise: View): ListAddress => {
  const view = oneOf(VIEWS, params.get('view'), otherwise);
  return {
    view,
    owner: params.get('owner') || 'me',
    team: params.get('team') || null,
    sort: oneOf(SORTS, params.get('sort'), 'due'),
    columns: params.get('columns') ?? '',
    types: someOf(TYPE_CODES, params.get('type')),
    priorities: someOf(PRIORITY_CODES, params.get('priority')),
    topics: split(params.get('topic')),
    account: params.get('account') || null,
    from: dayOf(params.get('from')),
    to: dayOf(params.get('to')),
    text: params.get('text') ?? '',
    filter: filterIn(params, view),
  };
};

/** A view or an order that an address names and nobody knows: the list falls back, and says so. */
export interface UnknownPart {
  readonly name: 'view' | 'sort';
  readonly value: string;
}

export const unknownParts = (params: URLSearchParams): readonly UnknownPart[] => {
  const known = { view: VIEWS, sort: SORTS } as const;
  return (['view', 'sort'] as const).flatMap((name) => {
    const value = params.get(name);
    return !value || known[name].some((one) => one === value) ? [] : [{ name, value }];
  });
};

/** What of the address is about something else than the list. */
const NOT_THE_LIST = ['open', 'tab', ...Object.values(TIMELINE_PARAMS), 'saved'];

export const aboutList = (params: URLSearchParams): URLSearchParams => {
  const about = new URLSearchParams(params);
  for (const name of NOT_THE_LIST) about.delete(name);
  return about;
};

/** Which page a list is on: the day, or all other views. */
export type Home = 'today' | 'activities';

/** The list that a page shows at an address. The day is always drawn in its own way. */
export const addressOn = (home: Home, params: URLSearchParams): ListAddress => {
  const address = readAddress(aboutList(params), 'open');
  return home === 'today' ? { ...address, view: 'today', columns: '' } : address;
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
    filter: address.filter,
    sort: address.sort === 'due' ? '' : address.sort,
    columns: address.view === 'today' ? '' : address.columns,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
};

/** The address of the whole list as CSV, with the columns it has or, where it has none, with all fields. */
export const listExportPath = (address: ListAddress): string =>
  `/api/activities/export.csv?${new URLSearchParams({ ...addressQuery(address), view: address.view })}`;

/** How many kinds of filter and conditions narrow the list. */
export const countFilters = ({
  types,
  priorities,
  topics,
  account,
  from,
  to,
  text,
  filter,
}: ListFilter): number => {
  const kinds = [
    types.length > 0,
    priorities.length > 0,
    topics.length > 0,
    account !== null,
    from !== null || to !== null,
    text.trim() !== '',
  ];
  return kinds.filter(Boolean).length + countConditions(filter);
};

export const isMine = ({ owner, team }: Pick<ListAddress, 'owner' | 'team'>, myId: string): boolean =>
  team === null && (owner === 'me' || owner === myId);

/** Whether the list is in due order, so that it can be headed by days. */
export const isByDue = ({ sort, view }: ListAddress): boolean =>
  sort === 'due' || view === 'done' || view === 'trashed';
