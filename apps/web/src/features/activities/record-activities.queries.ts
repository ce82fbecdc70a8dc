import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { RecordActivity } from '@daybook/shared/activities/record-activities';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { type Related, relatedQuery, THIS_RECORD } from './related-address.ts';

export interface RecordActivitiesPage {
  readonly items: readonly RecordActivity[];
  readonly cursor: string | null;
  readonly counts: { readonly open: number; readonly done: number };
  /** Whether there are more than are counted. */
  readonly capped: { readonly open: boolean; readonly done: boolean };
}

/** Z-51, Z-52: what is to do on a record, or what was done; of some types only, where any are named. */
export const recordActivitiesQuery = (
  recordId: string,
  status: 'open' | 'done',
  types: readonly ActivityTypeCode[] = [],
  related: Related = THIS_RECORD,
) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'of-record', recordId, status, types, related],
    queryFn: ({ pageParam, signal }): Promise<RecordActivitiesPage> =>
      answer(
        api.records[':id'].activities.$get(
          {
            param: { id: recordId },
            query: {
              status,
              relation: 'this',
              ...relatedQuery(related),
              ...(types.length > 0 && { type: types.join(',') }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

/** What is due next on a record, of an account anywhere in it, and how much there is to do. */
export const nextActivityQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['activities', 'next', recordId],
    queryFn: async ({ signal }): Promise<{ next: RecordActivity | null; open: number; capped: boolean }> => {
      const query = { status: 'open', limit: '1' } as const;
      const page: RecordActivitiesPage = await answer(
        api.records[':id'].activities.$get({ param: { id: recordId }, query }, { init: { signal } }),
      );
      return { next: page.items[0] ?? null, open: page.counts.open, capped: page.capped.open };
    },
  });
