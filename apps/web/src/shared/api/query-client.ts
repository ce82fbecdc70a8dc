import { MutationCache, notifyManager, type Query, QueryClient } from '@tanstack/react-query';
import { onReachableAgain } from './connection.state.ts';
import { isUnreachable, Problem } from './problem.ts';

/** What the server can tell has changed; the first part of every query key. */
export const RESOURCES = [
  'session',
  'activities',
  'records',
  'timeline',
  'people',
  'operations',
  'imports',
  'programs',
  'notices',
  'linkedin',
  'templates',
  'views',
  'forms',
  'workspace',
] as const;
export type Resource = (typeof RESOURCES)[number];

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What is read again once the last mutation that affects it has settled. */
      affects: readonly Resource[];
      /** The problem is shown where the mutation was started, so it is not shown as a toast as well. */
      ownErrors?: true;
    };
    queryKey: readonly [Resource, ...unknown[]];
  }
}

// What is put into the cache at a key press is on the screen with the next frame, not one task later.
notifyManager.setScheduler(queueMicrotask);

const MINUTE = 60_000;

const mayRetry = (failures: number, error: Error): boolean => {
  if (failures >= 2) return false;
  return isUnreachable(error) || (error instanceof Problem && error.status >= 502);
};

/** Whether a query of `queryKey` shows what changed: `[resource, 'one', id, …]` is about that id alone. */
export const isAbout = (
  queryKey: readonly unknown[],
  resource: Resource,
  ids: readonly string[],
): boolean => {
  if (queryKey[0] !== resource) return false;
  return queryKey[1] !== 'one' || ids.length === 0 || ids.includes(String(queryKey[2]));
};

/**
 * The cache of what the server owns. `onWriteFailed` tells the person about a write that was refused.
 *
 * Nothing is held back while the browser believes to be offline: the server may well be on this machine.
 */
export const createQueryClient = (onWriteFailed: (error: Error) => void): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: MINUTE / 2, gcTime: 30 * MINUTE, retry: mayRetry },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        if (!meta?.ownErrors) onWriteFailed(error);
      },
      // Only the last mutation touching a resource reads it again, so that an earlier one cannot overwrite
      // a later one's prediction.
      onSettled: (_data, _error, _variables, _result, { meta }) => {
        for (const resource of meta?.affects ?? []) refreshUnlessChanging(client, resource, 1);
      },
    }),
  });
  onReachableAgain(() => refreshAll(client));
  return client;
};

const changing = (client: QueryClient, resource: Resource): number =>
  client.isMutating({ predicate: ({ meta }) => meta?.affects.includes(resource) ?? false });

const refreshUnlessChanging = (client: QueryClient, resource: Resource, allowed: number) => {
  if (changing(client, resource) > allowed) return;
  void client.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, resource, []) });
};

const waiting = new WeakSet<Query>();

/** What is being read may be older than the change: it is read once more when it has come. */
const readOnceMore = (client: QueryClient, resource: Resource, query: Query): void => {
  if (waiting.has(query)) return;
  waiting.add(query);
  const again = () => {
    waiting.delete(query);
    refreshThose(client, resource, (one) => one === query);
  };
  // After what has come was taken in.
  const later = () => void setTimeout(again);
  query.promise?.then(later, later);
};

const refreshThose = (
  client: QueryClient,
  resource: Resource,
  predicate: (query: Query) => boolean,
): void => {
  // One's own change reads again when it has settled.
  if (changing(client, resource) > 0) return;
  const reading = client.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' });
  for (const query of reading) readOnceMore(client, resource, query);
  void client.invalidateQueries({ predicate }, { cancelRefetch: false });
};

/**
 * Somebody changed these, perhaps in another window: reads again what is on screen, and marks the rest as old. What is
 * being read already comes first: where many change things all the time, nothing would ever come else.
 */
export const refreshChanged = (client: QueryClient, resource: Resource, ids: readonly string[]): void =>
  refreshThose(client, resource, ({ queryKey }) => isAbout(queryKey, resource, ids));

/**
 * Anything may have changed up to now: reads again what is on screen, however lately it was read, except what is being
 * read already.
 */
export const refreshAll = (client: QueryClient): void => {
  void client.invalidateQueries({}, { cancelRefetch: false });
};
