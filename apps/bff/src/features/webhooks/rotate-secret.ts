import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadWebhook } from './load-webhook.ts';
import { newWebhookSecret } from './sign.ts';
import { replaceSecret } from './webhooks.store.ts';

/** Gives a webhook a new secret, shown this once. For a day both sign, so that the receiver can change over. */
export const rotateSecret = async (deps: Deps, actor: Actor, id: string): Promise<{ secret: string }> => {
  const webhook = await loadWebhook(deps.db.read, actor, id);
  const secret = newWebhookSecret();
  await replaceSecret(deps.db.write, webhook.key, secret, deps.clock());
  return { secret };
};
