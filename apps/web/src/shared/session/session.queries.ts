import type { Me, Workspace } from '@daybook/shared/people/user';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.ts';
import { readStored, writeStored } from '../lib/storage.ts';

const KEPT = 'daybook.session';

/** Who is signed in, and where. */
export interface SignedIn {
  readonly me: Me;
  readonly workspace: Workspace;
}

/** Who was signed in here last, so that a page can be drawn while the server is still being asked. */
const readKept = (): SignedIn | undefined => {
  try {
    return JSON.parse(readStored(KEPT) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

export const forgetMe = (): void => writeStored(KEPT, null);

const session = {
  queryKey: ['session', 'me'] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<SignedIn> => {
    const signedIn: SignedIn = await (await apiFetch('/api/me', { signal })).json();
    writeStored(KEPT, JSON.stringify(signedIn));
    return signedIn;
  },
  initialData: readKept,
  // What was kept is shown and asked for again at once.
  initialDataUpdatedAt: 0,
  staleTime: 5 * 60_000,
};

/** The signed-in person. */
export const meQuery = () => queryOptions({ ...session, select: ({ me }): Me => me });

export const workspaceQuery = () =>
  queryOptions({ ...session, select: ({ workspace }): Workspace => workspace });

/** For what is drawn inside the shell, which waits until somebody is signed in. */
export const useMe = (): Me => {
  const { data } = useQuery(meQuery());
  if (!data) throw new Error('This is drawn before anybody is signed in.');
  return data;
};
