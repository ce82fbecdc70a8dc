import { toInstant } from '@daybook/shared/kernel/time';
import type { Webhook, WebhookDelivery } from '@daybook/shared/programs/webhook';
import type { DeliveryEntity } from './deliveries.store.ts';
import type { WebhookEntity } from './webhooks.store.ts';

const momentOf = (at: number | null) => (at === null ? null : toInstant(at));

/** A webhook as the contract has it. */
export const toWebhook = (row: WebhookEntity): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events.split(' ').filter(Boolean) as Webhook['events'],
  active: row.active === 1,
  offReason: row.off_reason as Webhook['offReason'],
  failingSince: momentOf(row.failing_since),
  createdAt: toInstant(row.created_at),
  version: row.version,
});

export const toDelivery = (row: DeliveryEntity): WebhookDelivery => ({
  id: row.id,
  event: row.event,
  state: row.state as WebhookDelivery['state'],
  attempts: row.attempts,
  createdAt: toInstant(row.created_at),
  nextAt: momentOf(row.next_at),
  tries: JSON.parse(row.tries),
  body: row.body,
});
