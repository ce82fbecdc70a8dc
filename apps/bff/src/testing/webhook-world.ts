import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, vi } from 'vitest';
import { aUser, type Json, type TestUser } from './people.ts';
import { type Received, type Receiver, startReceiver } from './receiver.ts';
import type { TestApp } from './test-app.ts';

/** An admin and a receiver of somebody else's, anew for each test of the file. */
export const webhookWorld = (app: { readonly current: TestApp }) => {
  const world: { receiver?: Receiver; ada?: TestUser } = {};
  beforeEach(async () => {
    world.receiver = await startReceiver();
    world.ada = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
  });
  afterEach(async () => {
    await world.receiver?.close();
    await app.current.deps.db.write.deleteFrom('webhook').execute();
  });
  const there = () => {
    const { receiver, ada } = world;
    if (receiver === undefined || ada === undefined) throw new Error('Everything is there in each test.');
    return { receiver, ada };
  };
  return {
    there,
    /** Signs the admin in anew, for when so much time has passed that the session has ended. */
    signInAgain: async () => {
      world.ada = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
    },
    make: async (events: readonly string[] = []): Promise<{ id: string; secret: string }> => {
      const { receiver, ada } = there();
      const { status, json } = await ada.call('POST', '/webhooks', { url: receiver.url, events });
      if (status !== 200) throw new Error(`The webhook was refused: ${JSON.stringify(json)}`);
      return { id: json.webhook.id, secret: json.secret };
    },
    /** The kinds of events that came. */
    types: (): string[] => there().receiver.received.map(({ json }) => json.type),
    later: async (ms: number): Promise<void> => {
      app.current.clock.advance(ms);
      await app.current.runJobs();
    },
    ping: async (id: string): Promise<void> => {
      await there().ada.call('POST', `/webhooks/${id}/test`);
      await app.current.runJobs();
    },
    deliveries: async (id: string): Promise<Json> =>
      (await there().ada.call('GET', `/webhooks/${id}/deliveries`)).json.items,
    webhookOf: async (id: string): Promise<Json> =>
      (await there().ada.call('GET', '/webhooks')).json.items.find((each: Json) => each.id === id),
    /** What the library of the specification makes of a message, at the moment it came. */
    verified: (secret: string, message: Pick<Received, 'body' | 'headers'> | undefined): unknown => {
      vi.useFakeTimers({ toFake: ['Date'], now: app.current.clock.now() });
      try {
        return new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
      } finally {
        vi.useRealTimers();
      }
    },
  };
};
