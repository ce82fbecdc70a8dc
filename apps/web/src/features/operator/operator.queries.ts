import type { Job } from '@daybook/shared/operator/job';
import type { ServerState } from '@daybook/shared/operator/server-state';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** What changes by itself is looked at again while it is on the screen. */
const LOOK_MS = 10_000;

export const serverQuery = () =>
  queryOptions({
    queryKey: ['operations', 'server'],
    queryFn: ({ signal }): Promise<ServerState> => answer(api.server.$get({}, { init: { signal } })),
    staleTime: 0,
    refetchInterval: LOOK_MS,
  });

interface JobsPage {
  readonly items: readonly Job[];
  readonly cursor: string | null;
}

/** Work in the background: what waits or runs, next first, or dead letters, last first. */
export const jobsQuery = (state: 'active' | 'dead') =>
  infiniteQueryOptions({
    queryKey: ['operations', 'jobs', state],
    queryFn: ({ pageParam, signal }): Promise<JobsPage> =>
      answer(
        api.jobs.$get(
          { query: { state, ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    staleTime: 0,
    refetchInterval: LOOK_MS,
  });

export const retryJob = (key: number) =>
  answer(api.jobs[':key'].retry.$post({ param: { key: String(key) } }));

export const dropJob = (key: number) => answer(api.jobs[':key'].$delete({ param: { key: String(key) } }));
