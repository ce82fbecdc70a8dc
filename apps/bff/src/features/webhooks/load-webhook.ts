import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findWebhookById, type WebhookEntity } from './webhooks.store.ts';

/** Loads a webhook for somebody who may change the settings. */
export const loadWebhook = async (db: Reader, actor: Actor, id: string): Promise<WebhookEntity> => {
  allow(actor, 'settings.change');
  return found(await findWebhookById(db, id), 'webhook');
};
