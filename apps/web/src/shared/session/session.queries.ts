import type { Me } from '@daybook/shared/people/user';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.ts';
import { readStored, writeStored } from '../lib/storage.ts';

const KEPT = 'daybook.me';

/** Who was signed in here last, so that a page can be drawn while the server is still being asked. */
const readKept = (): Me | undefined => {
  try {
    return JSON.parse(readStored(KEPT) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

export const forgetMe = (): void => writeStored(KEPT, null);

/** The signed-in person. */
export const meQuery = () =>
  queryOptions({
    queryKey: ['session', 'me'],
    queryFn: async ({ signal }): Promise<Me> => {
      const response = await apiFetch('/api/me', { signal });
      const me: Me = await response.json();
      writeStored(KEPT, JSON.stringify(me));
      return me;
    },
    initialData: readKept,
    // What was kept is shown and asked for again at once.
    initialDataUpdatedAt: 0,
    staleTime: 5 * 60_000,
  });

/** For what is drawn inside the shell, which waits until somebody is signed in. */
export const useMe = (): Me => {
  const { data } = useQuery(meQuery());
  if (!data) throw new Error('This is drawn before anybody is signed in.');
  return data;
};
