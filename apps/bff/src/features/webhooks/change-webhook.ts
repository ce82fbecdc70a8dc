import type { WebhookChange } from '@daybook/shared/programs/webhook';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseFieldClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { MadeWebhook } from './create-webhook.ts';
import { loadWebhook } from './load-webhook.ts';
import { newWebhookSecret } from './sign.ts';
import { toWebhook } from './webhook-dto.ts';
import { findSecrets, noteHealth, replaceSecret, type WebhookEntity } from './webhooks.store.ts';

type Fields = Omit<WebhookChange, 'version'>;

const KEPT_IN: Readonly<Record<keyof Fields, readonly string[]>> = {
  url: ['url'],
  events: ['events'],
  active: ['active'],
};

const LABELS: Readonly<Record<keyof Fields, string>> = {
  url: 'The address',
  events: 'The events',
  active: 'Whether it is on',
};

const columnsOf = ({ url, events, active }: Fields) => ({
  ...(url === undefined ? {} : { url }),
  ...(events === undefined ? {} : { events: [...new Set(events)].join(' ') }),
  ...(active === undefined ? {} : { active: active ? 1 : 0, off_reason: '' }),
});

const labelOf = (before: WebhookEntity, after: WebhookEntity): string => {
  const host = new URL(after.url).host;
  if (before.active === after.active) return `Changed the webhook to ${host}`;
  return `Switched ${after.active === 1 ? 'on' : 'off'} the webhook to ${host}`;
};

/** Changes a webhook, or switches it on or off. One that was restored without its secret gets a new one when it goes on. */
export const changeWebhook = async (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...fields }: WebhookChange,
): Promise<MadeWebhook> => {
  const made: { secret: string | null } = { secret: null };
  let label = '';
  const answer = await operate(deps, actor, { kind: 'webhook.change', label: () => label }, async (op) => {
    made.secret = null;
    const row = await loadWebhook(op.db, actor, id);
    const theirs = { url: row.url, events: toWebhook(row).events, active: row.active === 1 };
    const of = { table: 'webhook' as const, key: row.key, version: row.version, keptIn: KEPT_IN, theirs };
    await refuseFieldClash(
      op,
      { ...of, labelOf: (field: keyof Fields) => LABELS[field] },
      version ?? row.version,
      fields,
    );
    const next = await op.update('webhook', row, columnsOf(fields));
    label = labelOf(row, next);
    if (row.active === 0 && next.active === 1) {
      await noteHealth(op.db, row.key, { failing_since: null, retry_at: 0 });
      if ((await findSecrets(op.db, row.key, op.now)).length === 0) {
        made.secret = newWebhookSecret();
        await replaceSecret(op.db, row.key, made.secret, op.now);
      }
    }
    return {
      webhook: toWebhook({
        ...next,
        failing_since: next.active === 1 && row.active === 0 ? null : next.failing_since,
      }),
    };
  });
  return { ...answer, secret: made.secret };
};
