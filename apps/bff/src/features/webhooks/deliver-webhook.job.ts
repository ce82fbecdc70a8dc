import { randomInt } from 'node:crypto';
import { toInstant } from '@daybook/shared/kernel/time';
import type { DeliveryTry } from '@daybook/shared/programs/webhook';
import { FAILING_TOO_LONG_MS, nextTryAt, pauseUntil } from '@daybook/shared/programs/webhook-schedule.rules';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { type Posted, post } from '../../platform/outside/post.ts';
import { type DeliveryEntity, findDelivery, patchDelivery } from './deliveries.store.ts';
import { DELIVER_JOB, deliverJob, resumeJob, writeAndQueue } from './delivery-jobs.ts';
import { signedHeaders } from './sign.ts';
import { switchOffWebhook } from './switch-off-webhook.ts';
import { findSecrets, findWebhookByKey, noteHealth, type WebhookEntity } from './webhooks.store.ts';

const Payload = z.object({ deliveryKey: z.int() });

/** The receiver says that it wants no more. */
const GONE = 410;

const hasArrived = ({ status }: Posted): boolean => status !== null && status >= 200 && status < 300;

/** Why an answer is none that counts. */
const errorOf = ({ status, error }: Posted): string | null => {
  if (error !== null || status === null) return error;
  if (status >= 300 && status < 400) return 'The answer was a redirect, which is not followed.';
  return status >= 200 && status < 300 ? null : `The answer was ${status}.`;
};

const triesWith = (delivery: DeliveryEntity, one: DeliveryTry): string =>
  JSON.stringify([...JSON.parse(delivery.tries), one].slice(-20));

/** Ends a delivery without a try. */
const giveUp = (deps: Deps, delivery: DeliveryEntity, why: string): Promise<void> =>
  patchDelivery(deps.db.write, delivery.key, {
    state: 'failed',
    next_at: null,
    tries: triesWith(delivery, { at: toInstant(deps.clock()), status: null, ms: 0, error: why }),
  });

const arrived = (deps: Deps, webhook: WebhookEntity, delivery: DeliveryEntity, tries: string) =>
  writeAndQueue(deps, async (tx) => {
    const attempts = delivery.attempts + 1;
    await patchDelivery(tx, delivery.key, { state: 'delivered', attempts, tries, next_at: null });
    if (webhook.failing_since === null) return [];
    await noteHealth(tx, webhook.key, { failing_since: null, retry_at: 0 });
    return [resumeJob(webhook.key, deps.clock())];
  });

const failed = async (
  deps: Deps,
  webhook: WebhookEntity,
  delivery: DeliveryEntity,
  tries: string,
  status: number | null,
) => {
  const { key } = delivery;
  const now = deps.clock();
  const attempts = delivery.attempts + 1;
  const next = status === GONE ? null : nextTryAt(attempts, now, randomInt(1000) / 1000);
  const state = next === null ? 'failed' : 'waiting';
  const since = webhook.failing_since ?? now;
  const pause = pauseUntil(since, now);
  await writeAndQueue(deps, async (tx) => {
    await patchDelivery(tx, key, { state, attempts, tries, next_at: next });
    await noteHealth(tx, webhook.key, { failing_since: since, retry_at: pause });
    return [...(next === null ? [] : [deliverJob({ key, next_at: next })]), resumeJob(webhook.key, pause)];
  });
  if (status === GONE) await switchOffWebhook(deps, webhook.id, 'gone');
  else if (now - since >= FAILING_TOO_LONG_MS) await switchOffWebhook(deps, webhook.id, 'failing');
};

const deliver = async (deps: Deps, webhook: WebhookEntity, delivery: DeliveryEntity): Promise<void> => {
  const now = deps.clock();
  const secrets = await findSecrets(deps.db.read, webhook.key, now);
  const posted = await post({
    url: webhook.url,
    headers: signedHeaders(secrets, delivery.id, now, delivery.body),
    body: delivery.body,
    mayBePrivate: deps.config.webhookPrivate,
  });
  const error = errorOf(posted);
  const tries = triesWith(delivery, { at: toInstant(now), status: posted.status, ms: posted.ms, error });
  if (hasArrived(posted)) await arrived(deps, webhook, delivery, tries);
  else await failed(deps, webhook, delivery, tries, posted.status);
  deps.publish(new Map([['programs', new Set()]]));
};

/** Tries to deliver once; what fails is tried again by its schedule. */
export const deliverWebhook: JobHandler<Deps> = {
  kind: DELIVER_JOB,
  run: async (deps, payload) => {
    const delivery = await findDelivery(deps.db.read, Payload.parse(payload).deliveryKey);
    if (delivery?.state !== 'waiting' || (delivery.next_at ?? 0) > deps.clock()) return;
    const webhook = await findWebhookByKey(deps.db.read, delivery.webhook_key);
    if (webhook?.active !== 1) return giveUp(deps, delivery, 'The webhook is switched off.');
    // While it fails, what else waits does not try its patience, nor ours: it is queued again once something arrives.
    if (webhook.retry_at > deps.clock())
      return writeAndQueue(deps, async () => [resumeJob(webhook.key, webhook.retry_at)]);
    return deliver(deps, webhook, delivery);
  },
};
