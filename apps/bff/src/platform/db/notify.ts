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

const quietly = (client: pg.Client | undefined): void => {
  client?.end().catch(() => undefined);
};

/** Texts between all processes on one PostgreSQL database, over a connection of its own that comes back by itself. */
export const openChannel = (url: string, name: string, events: ChannelEvents): Channel =>
  new ListeningChannel(url, name, events);

class ListeningChannel implements Channel {
  readonly #url: string;
  readonly #name: string;
  readonly #events: ChannelEvents;
  readonly #closing = new AbortController();
  readonly #first = Promise.withResolvers<void>();
  readonly #running: Promise<void>;
  #client: pg.Client | undefined;

  constructor(url: string, name: string, events: ChannelEvents) {
    this.#url = url;
    this.#name = name;
    this.#events = events;
    this.#running = this.#keepOpen();
  }

  get listening(): Promise<void> {
    return this.#first.promise;
  }

  send(text: string): void {
    const client = this.#client;
    client?.query('select pg_notify($1, $2)', [this.#name, text]).catch(() => quietly(client));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #keepOpen(): Promise<void> {
    let failures = 0;
    let isFirst = true;
    while (!this.#closing.signal.aborted) {
      try {
        this.#client = await this.#connect();
        failures = 0;
        if (isFirst) this.#first.resolve();
        else this.#events.onGap();
        isFirst = false;
        await untilLost(this.#client, this.#closing.signal);
      } catch {
        failures += 1;
      }
      this.#client = undefined;
      await this.#rest(Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS));
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: APPLICATION,
      keepAlive: true,
      query_timeout: 10_000,
    });
    client.on('error', () => quietly(client));
    client.on('notification', ({ payload }) => this.#events.onText(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(this.#name)}`);
      return client;
    } catch (error) {
      quietly(client);
      throw error;
    }
  }

  #rest(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
  }
}

/** Resolves when the connection is gone, or ends it when it is no longer wanted. */
const untilLost = async (client: pg.Client, closing: AbortSignal): Promise<void> => {
  const lost = Promise.withResolvers<void>();
  client.once('end', lost.resolve);
  const probe = setInterval(() => {
    client.query('select 1').catch(() => quietly(client));
  }, PROBE_MS);
  const end = () => quietly(client);
  closing.addEventListener('abort', end);
  if (closing.aborted) end();
  await lost.promise;
  clearInterval(probe);
  closing.removeEventListener('abort', end);
};
