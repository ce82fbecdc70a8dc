import type { DuplicatePair } from '@daybook/shared/duplicates/duplicate-pair';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import type { Mergeable } from './merge.queries.ts';

interface PairsPage {
  readonly items: readonly DuplicatePair[];
  readonly cursor: string | null;
}

/** Pairs that are probably one, the likeliest first. */
export const pairsQuery = (type: Mergeable) =>
  infiniteQueryOptions({
    queryKey: ['records', 'pairs', type],
    queryFn: ({ pageParam, signal }): Promise<PairsPage> =>
      answer(
        api.duplicates.$get(
          { query: { type, ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    staleTime: 0,
  });

export const dismissPair = ({ one, other }: DuplicatePair): Promise<{ operationId: string | null }> =>
  answer(api.duplicates.dismiss.$post({ json: { oneId: one.id, otherId: other.id } }));
