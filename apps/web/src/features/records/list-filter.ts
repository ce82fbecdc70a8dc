import type { RecordState, RecordType } from '@daybook/shared/records/record-type';

/** What a list of records is narrowed to and how it is ordered, as its address has it. */
export interface ListFilter {
  readonly search?: string;
  readonly owner?: string;
  readonly account?: string;
  readonly tag?: string;
  readonly state?: RecordState;
  readonly sort?: string;
}

const NAMES = ['search', 'owner', 'account', 'tag', 'state', 'sort'] as const;

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

export const isNarrowed = ({ search, owner, account, tag, state }: ListFilter): boolean =>
  [search, owner, account, tag, state].some(Boolean);

/** A column's order in the address: `title`, `-title`. */
export const sortText = (key: string, descending: boolean): string => (descending ? `-${key}` : key);

export const readSort = (sort = 'title'): { key: string; descending: boolean } =>
  sort.startsWith('-') ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };

/** Orders that are most useful backwards: the last activity first, the largest value first. */
export const startsDescending = (key: string): boolean => ['activity', 'created', 'value'].includes(key);

/** What there is to see first, by type. */
export const FIRST_SORT: Readonly<Record<RecordType, string>> = {
  account: 'title',
  contact: 'title',
  opportunity: 'closing',
  deal: 'title',
  campaign: 'title',
  contract: 'title',
};
