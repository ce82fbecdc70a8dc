import type { OperationSummary } from '@daybook/shared/operations/operation';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

export interface OperationsPage {
  readonly items: readonly OperationSummary[];
  readonly cursor: string | null;
}

/** What was done, last first: one's own, or for managers everybody's. */
export const operationsQuery = (actor: 'me' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['operations', 'list', actor],
    queryFn: ({ pageParam, signal }): Promise<OperationsPage> =>
      answer(
        api.operations.$get(
          { query: { actor, ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });
