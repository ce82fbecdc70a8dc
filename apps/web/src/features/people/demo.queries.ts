import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

export const addDemo = () => answer(api.demo.$post());

export const removeDemo = () => answer(api.demo.$delete());

/** The id of what is being done about demo data just now, by whoever; null when nothing is. */
export const demoAtWorkQuery = () =>
  queryOptions({
    queryKey: ['operations', 'demo'],
    queryFn: async ({ signal }): Promise<string | null> => {
      const { items } = await answer(api.operations.$get({ query: { actor: 'all' } }, { init: { signal } }));
      return items.find(({ kind, state }) => kind.startsWith('demo.') && state === 'running')?.id ?? null;
    },
    staleTime: 0,
  });
