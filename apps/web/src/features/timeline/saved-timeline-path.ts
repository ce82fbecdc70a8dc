import type { SavedView } from '@daybook/shared/views/saved-view';
import { PATTERNS } from '../../shared/lib/paths.ts';

/** The page of a saved team timeline. */
export const savedTimelinePath = ({ id, query }: Pick<SavedView, 'id' | 'query'>): string => {
  const search = new URLSearchParams(query);
  search.set('saved', id);
  return `${PATTERNS.timelines}?${search}`;
};
