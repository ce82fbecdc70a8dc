import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';
import { isUnreachable } from './problem.ts';

/**
 * What a query answers for work that begins now: what is known as long as it holds, else what the server says. Where
 * that cannot be reached, what was known last.
 */
export const readNow = async <Data, Key extends QueryKey>(
  client: QueryClient,
  query: FetchQueryOptions<Data, Error, Data, Key>,
): Promise<Data> => {
  try {
    return await client.fetchQuery(query);
  } catch (error) {
    const known = client.getQueryData<Data>(query.queryKey);
    if (known !== undefined && error instanceof Error && isUnreachable(error)) return known;
    throw error;
  }
};
