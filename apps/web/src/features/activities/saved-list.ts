import type { SavedView } from '@daybook/shared/views/saved-view';
import { PATTERNS } from '../../shared/lib/paths.ts';
import { addressQuery, type ListAddress, readAddress } from './list-address.ts';

const addressIn = (query: string): ListAddress => readAddress(new URLSearchParams(query), 'open');

/** What a view keeps of a list. */
export const listQuery = (address: ListAddress): string =>
  String(new URLSearchParams({ view: address.view, ...addressQuery(address) }));

/** The same list always has the same query. */
export const normalList = (query: string): string => listQuery(addressIn(query));

/** The address with the view that it comes from. */
export const withSaved = (path: string, id: string | null): string =>
  id === null ? path : `${path}${path.includes('?') ? '&' : '?'}saved=${encodeURIComponent(id)}`;

/** The page of a saved list. What it asks and nobody knows any more goes along, and is told there. */
export const savedListPath = ({ id, query }: Pick<SavedView, 'id' | 'query'>): string => {
  const search = new URLSearchParams(query);
  const isDay = search.get('view') === 'today';
  if (isDay) search.delete('view');
  return withSaved(
    `${isDay ? PATTERNS.today : PATTERNS.activities}${search.size > 0 ? `?${search}` : ''}`,
    id,
  );
};
