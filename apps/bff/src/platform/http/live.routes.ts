import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { doc } from './doc.ts';
import { type AppEnv, sessionOf } from './env.ts';

const HEARTBEAT_MS = 20_000;
/** A browser that reads nothing is cut off at this much; it comes back and reads everything anew. */
const MOST_UNREAD_BYTES = 64 * 1024;

const encoder = new TextEncoder();
const frame = (event: string, data = ''): Uint8Array => encoder.encode(`event: ${event}\ndata: ${data}\n\n`);
const HELLO = frame('hello');
const BEAT = frame('beat');

/** One open stream, which ends with the session, the process or the browser. */
const streamFor = ({ live }: Deps, sessionId: string): ReadableStream<Uint8Array> => {
  let stop = () => undefined as unknown;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const end = () => {
          stop();
          controller.close();
        };
        const push = (bytes: Uint8Array) => {
          if ((controller.desiredSize ?? 0) <= 0) end();
          else controller.enqueue(bytes);
        };
        const unsubscribe = live.subscribe({
          sessionId,
          end,
          tell: (messages) => push(frame('changed', messages)),
        });
        const heartbeat = setInterval(() => push(BEAT), HEARTBEAT_MS);
        stop = () => {
          clearInterval(heartbeat);
          unsubscribe();
        };
        push(HELLO);
      },
      cancel: () => void stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD_BYTES }),
  );
};

/** The stream of ids of what has changed: events `hello`, `changed` and, to keep the connection open, `beat`. */
export const liveRoutes = (deps: Deps) =>
  new Hono<AppEnv>().get(
    '/live',
    doc({
      summary: 'A stream of what changes',
      tag: 'Live',
      media: 'text/event-stream',
      sessionOnly: true,
    }),
    (c) =>
      c.body(streamFor(deps, sessionOf(c).id), 200, {
        'content-type': 'text/event-stream',
        'x-accel-buffering': 'no',
      }),
  );
