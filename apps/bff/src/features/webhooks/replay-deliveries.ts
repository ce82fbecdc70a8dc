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
import { deliverJob, resumeJob, writeAndQueue } from './delivery-jobs.ts';
import { loadWebhook } from './load-webhook.ts';
import { endPause } from './webhooks.store.ts';

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
  await writeAndQueue(deps, async (tx) => {
    await patchDelivery(tx, delivery.key, { state: 'waiting', attempts: 0, next_at: now });
    await endPause(tx, webhook.key);
    return [deliverJob({ key: delivery.key, next_at: now })];
  });
  return { queued: 1 };
};

/** Delivers once more all that has failed since. */
export const replayFailed = async (deps: Deps, actor: Actor, id: string, since: Instant): Promise<Queued> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const now = deps.clock();
  let queued = 0;
  await writeAndQueue(deps, async (tx) => {
    queued = await reviveFailed(tx, webhook.key, toMs(since), now);
    await endPause(tx, webhook.key);
    return [resumeJob(webhook.key, now)];
  });
  return { queued };
};

/** Sends a message that says nothing, to see whether it arrives. */
export const pingWebhook = async (deps: Deps, actor: Actor, id: string): Promise<Queued> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const now = deps.clock();
  const messageId = newId();
  const body = { type: TEST_EVENT, timestamp: toInstant(now), data: { id: webhook.id } };
  const source = `test:${messageId}`;
  await writeAndQueue(deps, async (tx) => {
    await insertDeliveries(tx, [
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
    await endPause(tx, webhook.key);
    return (await findWaiting(tx, [source])).map(deliverJob);
  });
  return { queued: 1 };
};
