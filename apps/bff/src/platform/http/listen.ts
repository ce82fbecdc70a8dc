import type { Server, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Longer than proxies keep a connection they might use again, so that it is never cut under them. */
const KEEP_ALIVE_MS = 65_000;

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** Where to listen: a port of an address, or a socket in the file system. */
export type Door = { readonly host: string; readonly port: number } | { readonly path: string };

export interface Listening {
  /** The port that was taken, where any free one was asked for. */
  readonly port: number;
  /** Lets nobody in any more and resolves when the last answer is given or made; after `graceMs` the rest are cut off. */
  close(graceMs: number): Promise<void>;
}

/** Answers requests at this door. Rejects with the system's error where it cannot be opened. */
export const listen = async (fetch: Fetch, door: Door): Promise<Listening> => {
  const running = new Set<Promise<unknown>>();
  const counted: Fetch = async (...given) => {
    const answer = Promise.resolve(fetch(...given));
    running.add(answer);
    try {
      return await answer;
    } finally {
      running.delete(answer);
    }
  };
  const server = createAdaptorServer({ fetch: counted }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const lastAnswers = tellWhichIsLast(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(door, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async (graceMs) => {
      lastAnswers();
      await close(server, graceMs);
      // Whoever asked may have gone, with the answer still being made.
      await Promise.allSettled(running);
    },
  };
};

/** From when the function it answers is called, each answer says that its connection ends with it. */
const tellWhichIsLast = (server: Server): (() => void) => {
  const open = new Set<ServerResponse>();
  let isClosing = false;
  server.prependListener('request', (_, response: ServerResponse) => {
    response.shouldKeepAlive &&= !isClosing;
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return () => {
    isClosing = true;
    for (const response of open) response.shouldKeepAlive = false;
  };
};

const close = async (server: Server, graceMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Whoever asks all the time is never seen idle: they end with their next answer. The others are idle by and by.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
};
