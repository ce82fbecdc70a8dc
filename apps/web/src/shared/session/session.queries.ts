import type { Me, Workspace } from '@daybook/shared/people/user';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
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
    const kept = JSON.parse(readStored(KEPT) ?? 'null');
    // What an older version kept says less than is asked of it now.
    return kept?.me?.listColumns === undefined ? undefined : kept;
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

/** Shows a change of the signed-in person before the server has answered. */
export const patchMe = (client: QueryClient, change: (me: Me) => Partial<Me>): void => {
  const was = client.getQueryData<SignedIn>(session.queryKey);
  if (was === undefined) return;
  const next = { ...was, me: { ...was.me, ...change(was.me) } };
  writeStored(KEPT, JSON.stringify(next));
  client.setQueryData(session.queryKey, next);
};

/** For what is drawn inside the shell, which waits until somebody is signed in. */
export const useMe = (): Me => {
  const { data } = useQuery(meQuery());
  if (!data) throw new Error('This is drawn before anybody is signed in.');
  return data;
};
