import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { APPLICATION } from './postgres.ts';

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
export const MOST_PAYLOAD_BYTES = 7_900;

export interface ChannelEvents {
  /** A text that any process, this one included, has sent. */
  readonly onText: (text: string) => void;
  /** Texts may have been missed, or not have been sent, while the connection was down. */
  readonly onGap: () => void;
}

export interface Channel {
  /** At most `MOST_PAYLOAD_BYTES`. Lost where the connection is down; `onGap` tells afterwards. */
  send(text: string): void;
  /** Resolves once it listens. */
  readonly listening: Promise<void>;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
/** A connection that is cut without a word is only noticed by using it. */
const PROBE_MS = 30_000;

/** Texts between all processes on one PostgreSQL database, over a connection of its own that comes back by itself. */
export const openChannel = (url: string, name: string, events: ChannelEvents): Channel => {
  const closing = new AbortController();
  const listening = Promise.withResolvers<void>();
  let client: pg.Client | undefined;

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: APPLICATION,
      keepAlive: true,
      query_timeout: 10_000,
    });
    fresh.on('error', () => void fresh.end().catch(() => undefined));
    fresh.on('notification', ({ payload }) => events.onText(payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(name)}`);
      return fresh;
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
  };
  const keepOpen = async (): Promise<void> => {
    let failures = 0;
    let isFirst = true;
    while (!closing.signal.aborted) {
      try {
        client = await connect();
        failures = 0;
        if (isFirst) listening.resolve();
        else events.onGap();
        isFirst = false;
        await untilLost(client, closing.signal);
      } catch {
        failures += 1;
      }
      client = undefined;
      const ms = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      await sleep(ms, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = keepOpen();
  return {
    send: (text) => {
      client
        ?.query('select pg_notify($1, $2)', [name, text])
        .catch(() => client?.end().catch(() => undefined));
    },
    listening: listening.promise,
    close: async () => {
      closing.abort();
      await running;
    },
  };
};

/** Resolves when the connection is gone, or ends it when it is no longer wanted. */
const untilLost = async (client: pg.Client, closing: AbortSignal): Promise<void> => {
  const lost = Promise.withResolvers<void>();
  client.once('end', lost.resolve);
  const probe = setInterval(() => {
    client.query('select 1').catch(() => client.end().catch(() => undefined));
  }, PROBE_MS);
  const end = () => void client.end().catch(() => undefined);
  closing.addEventListener('abort', end);
  if (closing.aborted) end();
  await lost.promise;
  clearInterval(probe);
  closing.removeEventListener('abort', end);
};
