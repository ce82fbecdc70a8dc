import { Id, InstantWire } from '@daybook/shared/kernel/wire';
import {
  NewWebhook,
  Webhook,
  WebhookChange,
  WebhookDelivery,
  WebhookSecret,
} from '@daybook/shared/programs/webhook';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { changeWebhook } from './change-webhook.ts';
import { createWebhook } from './create-webhook.ts';
import { deleteWebhook } from './delete-webhook.ts';
import { DeliveryQuery, listDeliveries, listWebhooks } from './list-webhooks.ts';
import { pingWebhook, replayDelivery, replayFailed } from './replay-deliveries.ts';
import { rotateSecret } from './rotate-secret.ts';

const tag = 'Webhooks';
const ById = params(z.object({ id: Id }));
const ByDelivery = params(z.object({ id: Id, deliveryId: WebhookDelivery.shape.id.max(100) }));
const operationId = Id.nullable();
const Made = z.object({ webhook: Webhook, secret: WebhookSecret, operationId });
const Queued = z.object({ queued: z.int() });

export const webhooksRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/webhooks',
      doc({ summary: 'The addresses that are told', tag, answer: z.object({ items: z.array(Webhook) }) }),
      async (c) => c.json(await listWebhooks(deps, userOf(c))),
    )
    .post(
      '/webhooks',
      doc({
        summary: 'Have an address told of what happens; its secret is shown this once',
        tag,
        answer: Made,
      }),
      body(NewWebhook),
      async (c) => c.json(await createWebhook(deps, actorOf(c), c.req.valid('json'))),
    )
    .patch(
      '/webhooks/:id',
      doc({ summary: 'Change a webhook, or switch it on or off', tag, answer: Made }),
      ById,
      body(WebhookChange),
      async (c) =>
        c.json(await changeWebhook(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .delete(
      '/webhooks/:id',
      doc({ summary: 'Remove a webhook', tag, answer: z.object({ operationId }) }),
      ById,
      async (c) => c.json(await deleteWebhook(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/webhooks/:id/secret',
      doc({
        summary: 'Give a webhook a new secret; the one before signs along for a day',
        tag,
        answer: z.object({ secret: WebhookSecret.unwrap() }),
      }),
      ById,
      async (c) => c.json(await rotateSecret(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post('/webhooks/:id/test', doc({ summary: 'Send a test', tag, answer: Queued }), ById, async (c) =>
      c.json(await pingWebhook(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/webhooks/:id/replay',
      doc({ summary: 'Deliver again all that has failed since a moment', tag, answer: Queued }),
      ById,
      body(z.object({ since: InstantWire })),
      async (c) =>
        c.json(await replayFailed(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').since)),
    )
    .get(
      '/webhooks/:id/deliveries',
      doc({
        summary: 'What was sent to a webhook, last first',
        tag,
        answer: z.object({
          items: z.array(WebhookDelivery),
          cursor: z.string().nullable(),
          /** Whether any has failed, on whatever page it is. */
          anyFailed: z.boolean(),
        }),
      }),
      ById,
      query(DeliveryQuery),
      async (c) =>
        c.json(await listDeliveries(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    )
    .post(
      '/webhooks/:id/deliveries/:deliveryId/replay',
      doc({ summary: 'Deliver one once more', tag, answer: Queued }),
      ByDelivery,
      async (c) => {
        const { id, deliveryId } = c.req.valid('param');
        return c.json(await replayDelivery(deps, actorOf(c), id, deliveryId));
      },
    );
