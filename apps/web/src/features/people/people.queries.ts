import type { SessionInfo } from '@daybook/shared/people/access';
import type { TeamChange } from '@daybook/shared/people/team';
import type { NewUser, User, UserChange } from '@daybook/shared/people/user';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** Everybody who has ever been here, for those who manage users. */
export const allUsersQuery = () =>
  queryOptions({
    queryKey: ['people', 'users', 'all'],
    queryFn: async ({ signal }): Promise<readonly User[]> =>
      (await answer(api.users.$get({ query: { state: 'all' } }, { init: { signal } }))).items,
  });

/** Where the signed-in person is signed in. */
export const sessionsQuery = () =>
  queryOptions({
    queryKey: ['session', 'list'],
    queryFn: async ({ signal }): Promise<readonly SessionInfo[]> =>
      (await answer(api.sessions.$get({}, { init: { signal } }))).items,
    staleTime: 0,
  });

/** How much a user has still to do. */
export const openWorkQuery = (userId: string) =>
  queryOptions({
    queryKey: ['activities', 'open-work', userId],
    queryFn: async ({ signal }): Promise<number> =>
      (await answer(api.activities.counts.$get({ query: { owner: userId } }, { init: { signal } }))).open,
    staleTime: 0,
  });

export const inviteUser = (json: NewUser, key: string) => answer(api.users.$post({ json }, keyed(key)));

export const changeUser = (id: string, json: UserChange) =>
  answer(api.users[':id'].$patch({ param: { id }, json }));

/** Makes a link by which the user sets a password; the ones made before stop working. */
export const makeResetLink = (id: string) => answer(api.users[':id']['reset-link'].$post({ param: { id } }));

export const deactivateUser = (id: string, handOverTo: string | null) =>
  answer(api.users[':id'].deactivate.$post({ param: { id }, json: { handOverTo } }));

export const reactivateUser = (id: string) => answer(api.users[':id'].reactivate.$post({ param: { id } }));

export const createTeam = (json: { name: string; memberIds: string[] }, key: string) =>
  answer(api.teams.$post({ json }, keyed(key)));

export const changeTeam = (id: string, json: TeamChange) =>
  answer(api.teams[':id'].$patch({ param: { id }, json }));

export const deleteTeam = (id: string) => answer(api.teams[':id'].$delete({ param: { id } }));

export const endSession = (id: string) => answer(api.sessions[':id'].$delete({ param: { id } }));

export const endOtherSessions = () => answer(api.sessions.$delete());
