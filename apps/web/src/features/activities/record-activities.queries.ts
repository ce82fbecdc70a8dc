import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { RecordRef } from '@daybook/shared/records/record';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

export interface RecordActivitiesPage {
  readonly items: readonly ActivityRow[];
  readonly cursor: string | null;
  readonly counts: { readonly open: number; readonly done: number };
}

/** Z-51, Z-52: what is to do on a record, or what was done; of some types only, where any are named. */
export const recordActivitiesQuery = (
  recordId: string,
  status: 'open' | 'done',
  types: readonly ActivityTypeCode[] = [],
) =>
  infiniteQueryOptions({
    queryKey: ['activities', 'of-record', recordId, status, types],
    queryFn: ({ pageParam, signal }): Promise<RecordActivitiesPage> =>
      answer(
        api.records[':id'].activities.$get(
          {
            param: { id: recordId },
            query: {
              status,
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

const firstOpen = async ({ type, id }: RecordRef, signal: AbortSignal): Promise<ActivityRow | null> => {
  const { items }: { readonly items: readonly ActivityRow[] } =
    type === 'account'
      ? await answer(
          api.activities.$get(
            { query: { view: 'open', owner: 'all', account: id, limit: '1' } },
            { init: { signal } },
          ),
        )
      : await answer(
          api.records[':id'].activities.$get(
            { param: { id }, query: { status: 'open', limit: '1' } },
            { init: { signal } },
          ),
        );
  return items[0] ?? null;
};

/** What is due next on a record; of an account, anywhere in it. */
export const nextActivityQuery = (record: RecordRef) =>
  queryOptions({
    queryKey: ['activities', 'next', record.id],
    queryFn: ({ signal }) => firstOpen(record, signal),
  });
