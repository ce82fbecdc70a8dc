import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findWebhookById } from './webhooks.store.ts';

/** Switches off a webhook to which nothing gets through, or whose receiver wants no more. Admins are told on its page. */
export const switchOffWebhook = async (
  deps: Deps,
  id: string,
  reason: 'failing' | 'gone',
): Promise<{ operationId: string | null }> => {
  let label = '';
  return operate(deps, SYSTEM, { kind: 'webhook.switch-off', label: () => label }, async (op) => {
    const row = await findWebhookById(op.db, id);
    if (row?.active !== 1) return {};
    label = `Switched off the webhook to ${new URL(row.url).host}`;
    await op.update('webhook', row, { active: 0, off_reason: reason });
    return {};
  });
};
