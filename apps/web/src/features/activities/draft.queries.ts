import type { Draft, DraftWrite } from '@daybook/shared/messages/draft';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

const route = api.activities[':id'].draft;

/** What one typed into an activity's message, on whichever device, and has not saved. */
export const draftQuery = (activityId: string) =>
  queryOptions({
    queryKey: ['activities', 'one', activityId, 'draft'],
    queryFn: async ({ signal }): Promise<Draft | null> =>
      (await answer(route.$get({ param: { id: activityId } }, { init: { signal } }))).draft,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });

/** `keepalive`: the page is being left, the request goes on. */
export const keepDraft = async (activityId: string, json: DraftWrite, keepalive: boolean): Promise<Draft> =>
  (await answer(route.$put({ param: { id: activityId }, json }, { init: { keepalive } }))).draft;

export const dropDraft = (activityId: string) => answer(route.$delete({ param: { id: activityId } }));
