import type { SavedView } from '@daybook/shared/views/saved-view';
import { PATTERNS, recordsPath } from '../lib/paths.ts';

/** The address of a page with the view that it comes from. */
export const withSaved = (path: string, id: string | null): string =>
  id === null ? path : `${path}${path.includes('?') ? '&' : '?'}saved=${encodeURIComponent(id)}`;

/** The page of a list, and what of the query stands in its address; the list of the day has a page of its own. */
const placeOf = ({ list, query }: Pick<SavedView, 'list' | 'query'>): [string, URLSearchParams] => {
  const search = new URLSearchParams(query);
  if (list === 'timeline') return [PATTERNS.timelines, search];
  if (list !== 'activity') return [recordsPath(list), search];
  if (search.get('view') !== 'today') return [PATTERNS.activities, search];
  search.delete('view');
  return [PATTERNS.today, search];
};

/** Where a kept view is read. What it asks and nobody knows any more goes along, and is told there. */
export const savedViewPath = (view: Pick<SavedView, 'id' | 'list' | 'query'>): string => {
  const [page, search] = placeOf(view);
  return withSaved(search.size > 0 ? `${page}?${search}` : page, view.id);
};
