import type { NewWebhook, Webhook } from '@daybook/shared/programs/webhook';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { newWebhookSecret } from './sign.ts';
import { toWebhook } from './webhook-dto.ts';
import { replaceSecret } from './webhooks.store.ts';

/** A change of a webhook, with the secret that came of it: shown this once, and kept with no answer. */
export interface MadeWebhook {
  readonly webhook: Webhook;
  readonly secret: string | null;
  readonly operationId: string | null;
}

/** Has an address outside told of what happens. A repeated request gets the webhook without its secret. */
export const createWebhook = async (
  deps: Deps,
  actor: Actor,
  { url, events }: NewWebhook,
): Promise<MadeWebhook> => {
  allow(actor, 'settings.change');
  const secret = newWebhookSecret();
  const made: { secret: string | null } = { secret: null };
  const label = `Made a webhook to ${new URL(url).host}`;
  const answer = await operate(deps, actor, { kind: 'webhook.create', label }, async (op) => {
    const row = await op.insert('webhook', {
      id: newId(),
      url,
      events: [...new Set(events)].join(' '),
      created_at: op.now,
      failing_since: null,
    });
    await replaceSecret(op.db, row.key, secret, op.now);
    made.secret = secret;
    return { webhook: toWebhook(row) };
  });
  return { ...answer, secret: made.secret };
};
