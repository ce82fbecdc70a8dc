import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { refreshAll, refreshChanged } from '../shared/api/query-client.ts';
import { setPreferences } from '../shared/lib/preferences.state.ts';
import { chooseTheme } from '../shared/lib/theme.ts';
import { type Change, startLive } from '../shared/live/live.ts';
import { meQuery } from '../shared/session/session.queries.ts';
import { ToastRegion } from '../shared/ui/toast-region.tsx';
import { TooltipHost } from '../shared/ui/tooltip-host.tsx';

/** Who is signed in is one of the people, in the workspace: a new role counts at once. */
const isAboutMe = ({ resource, ids }: Change, userId: string): boolean =>
  resource === 'workspace' || (resource === 'people' && (ids.length === 0 || ids.includes(userId)));

/** What hangs on who is signed in: how dates are written, and the stream of what others change. */
const SessionEffects = ({ client }: { readonly client: QueryClient }) => {
  const { data: me } = useQuery({ ...meQuery(), enabled: false });
  // The frame waits for it, so it comes before the first picture.
  useLayoutEffect(() => {
    if (me) setPreferences({ userId: me.id, locale: me.locale, zone: me.zone, weekStart: me.weekStart });
  }, [me]);
  const theme = me?.theme;
  useEffect(() => {
    if (theme !== undefined) chooseTheme(theme);
  }, [theme]);
  const userId = me?.id;
  useEffect(() => {
    if (userId === undefined) return undefined;
    return startLive('/api/live', {
      onChanged: (changes) => {
        for (const { resource, ids } of changes) refreshChanged(client, resource, ids);
        if (changes.some((change) => isAboutMe(change, userId))) refreshChanged(client, 'session', []);
      },
      onGap: () => refreshAll(client),
      onLost: () => void client.invalidateQueries({ queryKey: ['session'] }),
    });
  }, [client, userId]);
  return null;
};

/** Leaving while something is on its way to the server would lose it: the browser asks first. */
const useUnsentGuard = (client: QueryClient): void => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (client.isMutating() > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [client]);
};

/** What every part of the app can count on. */
export const Providers = ({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}) => {
  useUnsentGuard(client);
  return (
    <QueryClientProvider client={client}>
      <SessionEffects client={client} />
      {children}
      <TooltipHost />
      <ToastRegion />
    </QueryClientProvider>
  );
};
