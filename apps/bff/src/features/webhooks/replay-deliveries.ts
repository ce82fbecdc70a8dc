import { found } from '@daybook/shared/kernel/result';
import { type Instant, toInstant, toMs } from '@daybook/shared/kernel/time';
import { TEST_EVENT } from '@daybook/shared/programs/webhook-event';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import {
  findDeliveryById,
  findWaiting,
  insertDeliveries,
  patchDelivery,
  reviveFailed,
} from './deliveries.store.ts';
import { queueDeliveries } from './delivery-jobs.ts';
import { loadWebhook } from './load-webhook.ts';
import { noteHealth } from './webhooks.store.ts';

export interface Queued {
  /** How many deliveries are tried again. */
  readonly queued: number;
}

/** Delivers once more what was or was not delivered: the same message, under the same id. */
export const replayDelivery = async (
  deps: Deps,
  actor: Actor,
  id: string,
  deliveryId: string,
): Promise<Queued> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const delivery = found(await findDeliveryById(deps.db.read, webhook.key, deliveryId), 'delivery');
  const now = deps.clock();
  await patchDelivery(deps.db.write, delivery.key, { state: 'waiting', attempts: 0, next_at: now });
  await noteHealth(deps.db.write, webhook.key, { failing_since: webhook.failing_since, retry_at: 0 });
  await queueDeliveries(deps, [delivery.key], now);
  return { queued: 1 };
};

/** Delivers once more all that has failed since. */
export const replayFailed = async (deps: Deps, actor: Actor, id: string, since: Instant): Promise<Queued> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const now = deps.clock();
  const keys = await reviveFailed(deps.db.write, webhook.key, toMs(since), now);
  await noteHealth(deps.db.write, webhook.key, { failing_since: webhook.failing_since, retry_at: 0 });
  await queueDeliveries(deps, keys, now);
  return { queued: keys.length };
};

/** Sends a message that says nothing, to see whether it arrives. */
export const pingWebhook = async (deps: Deps, actor: Actor, id: string): Promise<Queued> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const now = deps.clock();
  const messageId = newId();
  const body = { type: TEST_EVENT, timestamp: toInstant(now), data: { id: webhook.id } };
  const source = `test:${messageId}`;
  await insertDeliveries(deps.db.write, [
    {
      id: `msg_${messageId.replaceAll('-', '')}`,
      webhook_key: webhook.key,
      event: TEST_EVENT,
      body: JSON.stringify(body),
      source,
      next_at: now,
      created_at: now,
    },
  ]);
  await noteHealth(deps.db.write, webhook.key, { failing_since: webhook.failing_since, retry_at: 0 });
  await queueDeliveries(deps, await findWaiting(deps.db.write, [source]), now);
  return { queued: 1 };
};
