import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import type { Webhook, WebhookDelivery } from '@daybook/shared/programs/webhook';
import { z } from 'zod';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { selectDeliveries, selectFailed } from './deliveries.store.ts';
import { toDelivery, toWebhook } from './webhook-dto.ts';
import { findWebhookById, listWebhookRows } from './webhooks.store.ts';

/** Every webhook, in the order in which they were made. */
export const listWebhooks = async (deps: Deps, user: CurrentUser): Promise<{ items: Webhook[] }> => {
  allow({ kind: 'user', user }, 'settings.change');
  return { items: (await listWebhookRows(deps.db.read)).map(toWebhook) };
};

export const DeliveryQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** What was sent or is to be sent to a webhook, last first. */
export const listDeliveries = async (
  deps: Deps,
  user: CurrentUser,
  id: string,
  { cursor, limit }: z.infer<typeof DeliveryQuery>,
): Promise<Page<WebhookDelivery> & { anyFailed: boolean }> => {
  allow({ kind: 'user', user }, 'settings.change');
  const webhook = found(await findWebhookById(deps.db.read, id), 'webhook');
  const [before] = cursor === undefined ? [] : (readCursor(cursor, ['number']) ?? []);
  const rows = await selectDeliveries(deps.db.read, {
    webhookKey: webhook.key,
    before: before === undefined ? undefined : Number(before),
    limit,
  }).execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.map(toDelivery),
    cursor: last === undefined ? null : writeCursor([last.key]),
    anyFailed: (await selectFailed(deps.db.read, webhook.key).execute()).length > 0,
  };
};
