import type { ApiKey, NewApiKey } from '@daybook/shared/programs/api-key';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** One's own keys, or everybody's for admins. */
export const apiKeysQuery = (of: 'me' | 'all') =>
  queryOptions({
    queryKey: ['programs', 'api-keys', of],
    queryFn: async ({ signal }): Promise<readonly ApiKey[]> =>
      (await answer(api['api-keys'].$get({ query: { of } }, { init: { signal } }))).items,
    staleTime: 0,
  });

export const createApiKey = (json: NewApiKey, key: string) =>
  answer(api['api-keys'].$post({ json }, keyed(key)));

export const revokeApiKey = (id: string) => answer(api['api-keys'][':id'].$delete({ param: { id } }));
