import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadWebhook } from './load-webhook.ts';

/** Removes a webhook. What still waits for it is not delivered; an undo brings it back with its secret. */
export const deleteWebhook = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'webhook.delete', label: () => label }, async (op) => {
    const row = await loadWebhook(op.db, actor, id);
    label = `Deleted the webhook to ${new URL(row.url).host}`;
    await op.remove('webhook', row);
    return {};
  });
};
