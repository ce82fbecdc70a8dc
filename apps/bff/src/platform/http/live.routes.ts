import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Deps } from '../deps.ts';
import type { LiveMessage } from '../live/live.ts';
import { doc } from './doc.ts';
import { type AppEnv, sessionOf } from './env.ts';

const HEARTBEAT_MS = 20_000;

/** The stream of ids of what has changed; it ends with the session or the process. */
export const liveRoutes = (deps: Deps) =>
  new Hono<AppEnv>().get('/live', doc({ summary: 'A stream of what changes', tag: 'Live' }), (c) => {
    const session = sessionOf(c);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const ended = Promise.withResolvers<void>();
      const send = (messages: readonly LiveMessage[]) => {
        void stream.writeSSE({ event: 'changed', data: JSON.stringify(messages) });
      };
      const unsubscribe = deps.live.subscribe(send, { sessionId: session.id, end: ended.resolve });
      const heartbeat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), HEARTBEAT_MS);
      stream.onAbort(ended.resolve);
      await stream.writeSSE({ event: 'hello', data: '' });
      await ended.promise;
      clearInterval(heartbeat);
      unsubscribe();
    });
  });
