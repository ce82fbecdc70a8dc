import type { Team } from '@daybook/shared/people/team';
import type { User } from '@daybook/shared/people/user';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { readNow } from '../api/read-now.ts';
import { type ComboOption, searchIn } from '../ui/combo-option.ts';

const FEW_CHANGES_MS = 5 * 60_000;

/** Everybody who works here now. */
export const usersQuery = () =>
  queryOptions({
    queryKey: ['people', 'users', 'active'],
    queryFn: async ({ signal }): Promise<readonly User[]> =>
      (await answer(api.users.$get({ query: { state: 'active' } }, { init: { signal } }))).items,
    staleTime: FEW_CHANGES_MS,
  });

export const teamsQuery = () =>
  queryOptions({
    queryKey: ['people', 'teams'],
    queryFn: async ({ signal }): Promise<readonly Team[]> =>
      (await answer(api.teams.$get({}, { init: { signal } }))).items,
    staleTime: FEW_CHANGES_MS,
  });

/** `search` of a combobox over everybody who works here; who was asked for lately is known at once. */
export const searchUsers =
  (client: QueryClient) =>
  async (text: string): Promise<readonly ComboOption[]> => {
    const users = await readNow(client, usersQuery());
    return searchIn(users.map(({ id, name, email }) => ({ value: id, label: name, detail: email })))(text);
  };
