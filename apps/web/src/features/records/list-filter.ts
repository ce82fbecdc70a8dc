import type { Condition } from '@daybook/shared/filters/filter';
import { withCondition } from '@daybook/shared/filters/filter-text.rules';
import type { RecordState, RecordType } from '@daybook/shared/records/record-type';

/** What a list of records is narrowed to and how it is ordered, as its address has it. */
export interface ListFilter {
  readonly search?: string;
  readonly owner?: string;
  readonly account?: string;
  readonly tag?: string;
  readonly state?: RecordState;
  readonly sort?: string;
  /** Of opportunities: `open`, a stage, or `all`. */
  readonly stage?: string;
  readonly contact?: string;
  readonly deal?: string;
  /** Of opportunities: the day from which on those won or lost are shown. */
  readonly closedSince?: string;
  /** Conditions in groups. */
  readonly filter?: string;
  /** The fields shown, in order; what is listed does not depend on it. */
  readonly columns?: string;
}

const NAMES = ['search', 'owner', 'account', 'tag', 'state', 'sort', 'stage', 'filter', 'columns'] as const;

/** Reads the filter of an address; what is not there is left out, so that one filter has one form. */
export const readFilter = (search: URLSearchParams): ListFilter =>
  Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));

/** The address with some of the filter changed; null takes a part away. */
export const withFilter = (
  search: URLSearchParams,
  change: { readonly [K in keyof ListFilter]?: string | null },
): URLSearchParams => {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
};

export const isNarrowed = ({ search, owner, account, tag, state, stage, filter }: ListFilter): boolean =>
  [search, owner, account, tag, state, filter].some(Boolean) || stage === 'won' || stage === 'lost';

type Narrowed = Pick<ListFilter, 'owner' | 'account' | 'tag' | 'filter'>;

/** Who a list is of, apart from the views of it: mine is one of them. */
const ownerCondition = (owner: string): Condition =>
  owner === 'none' ? { field: 'owner', op: 'empty' } : { field: 'owner', op: 'is', value: [owner] };

/** All that a list is narrowed to beside its view and its words, as one filter. */
export const conditionsOf = ({ owner, account, tag, filter = '' }: Narrowed): string => {
  const simple: readonly (Condition | false)[] = [
    owner !== undefined && owner !== 'me' && ownerCondition(owner),
    account !== undefined && { field: 'account', op: 'is', value: [account] },
    tag !== undefined && { field: 'tags', op: 'is', value: [tag] },
  ];
  return simple.filter((one) => one !== false).reduce(withCondition, filter);
};

/** The change that narrows a list to this filter and nothing beside it; the view of one's own stays. */
export const narrowedTo = (text: string, { owner }: Narrowed) => ({
  filter: text,
  account: null,
  tag: null,
  owner: owner === 'me' ? owner : null,
});

/** A column's order in the address: `title`, `-title`. */
export const sortText = (key: string, descending: boolean): string => (descending ? `-${key}` : key);

export const readSort = (sort = 'title'): { key: string; descending: boolean } =>
  sort.startsWith('-') ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };

/** Orders that are most useful backwards: the last activity first, the largest value first. */
export const startsDescending = (key: string): boolean => ['activity', 'created', 'value'].includes(key);

const byName: ListFilter = { sort: 'title' };

/** What there is to see first, by type. */
export const FIRST_FILTER: Readonly<Record<RecordType, ListFilter>> = {
  account: byName,
  contact: byName,
  opportunity: { sort: 'closing', stage: 'open' },
  deal: byName,
  campaign: byName,
  contract: byName,
};

/** What the server is asked for: the same, without what leaves nothing out. */
export const askedFor = ({ stage, columns: _shown, ...filter }: ListFilter): ListFilter =>
  stage === undefined || stage === 'all' ? filter : { ...filter, stage };
