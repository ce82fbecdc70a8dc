import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { idle } from './idle.ts';

/** Resolves once nothing is being asked for any more; without a connection nothing is. */
const allRead = (client: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    const cache = client.getQueryCache();
    if (client.isFetching() === 0) {
      resolve();
      return;
    }
    const leave = cache.subscribe(() => {
      if (client.isFetching() > 0) return;
      leave();
      resolve();
    });
  });

const settle = async (client: QueryClient): Promise<void> => {
  await allRead(client);
  await afterPaint();
  await idle();
};

/** True once the page one came for has been read and drawn: what it does not need at first is to wait for that. */
export const useSettled = (): boolean => {
  const client = useQueryClient();
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    void settle(client).then(() => setSettled(true));
  }, [client]);
  return settled;
};
