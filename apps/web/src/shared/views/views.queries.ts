import type { NewSavedView, SavedView, SavedViewChange, ViewList } from '@daybook/shared/views/saved-view';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../api/api-fetch.ts';
import { answer, api } from '../api/client.ts';

/** The shared views and one's own, by name. */
export const savedViewsQuery = () =>
  queryOptions({
    queryKey: ['views', 'all'],
    queryFn: async ({ signal }): Promise<readonly SavedView[]> =>
      (await answer(api.views.$get({}, { init: { signal } }))).items,
  });

export const viewsOfList = (views: readonly SavedView[], list: ViewList): readonly SavedView[] =>
  views.filter((view) => view.list === list);

export const createView = (json: NewSavedView, key: string) => answer(api.views.$post({ json }, keyed(key)));

export const changeView = (id: string, json: SavedViewChange) =>
  answer(api.views[':id'].$patch({ param: { id }, json }));

export const deleteView = (id: string) => answer(api.views[':id'].$delete({ param: { id } }));
