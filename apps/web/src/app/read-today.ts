import type { QueryClient } from '@tanstack/react-query';
import { activityList } from '../features/activities/list.queries.ts';
import { addressOn } from '../features/activities/list-address.ts';
import { afterPaint } from '../shared/lib/after-paint.ts';
import { PATTERNS } from '../shared/lib/paths.ts';
import { meQuery } from '../shared/session/session.queries.ts';
import { fetchParts } from '../shared/ui/later.tsx';

/**
 * A day begins with Today: its rows are asked for together with who is signed in, and not once the frame is drawn. What
 * a press opens on it comes once they can be seen.
 */
export const readToday = async (client: QueryClient, { pathname, search }: Location): Promise<void> => {
  if (pathname !== PATTERNS.today && pathname !== '/') return;
  const list = activityList(client, addressOn('today', new URLSearchParams(search)));
  await Promise.all([client.prefetchQuery(meQuery()), client.prefetchQuery(list)]);
  await afterPaint();
  await fetchParts();
};
