import type { Selectable } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { WebhookTable } from '../../platform/db/programs-tables.ts';

export type WebhookEntity = Selectable<WebhookTable>;

const readOneActive = hotRead((db) =>
  db.selectFrom('webhook').select('key').where('active', '=', 1).limit(1),
);

/** Whether there is anybody to tell: asked by every operation. */
export const hasActiveWebhooks = async (db: Reader): Promise<boolean> =>
  (await readOneActive(db)).rows.length > 0;

export const listWebhookRows = (db: Reader): Promise<WebhookEntity[]> =>
  db.selectFrom('webhook').selectAll().orderBy('key').execute();

export const findWebhookById = (db: Reader, id: string): Promise<WebhookEntity | undefined> =>
  db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();

export const findWebhookByKey = (db: Reader, key: number): Promise<WebhookEntity | undefined> =>
  db.selectFrom('webhook').selectAll().where('key', '=', key).executeTakeFirst();

/** Writes how the last try went, outside the journal. */
export const noteHealth = async (
  db: Reader,
  key: number,
  health: Pick<WebhookEntity, 'failing_since' | 'retry_at'>,
): Promise<void> => {
  await db.updateTable('webhook').set(health).where('key', '=', key).execute();
};

/** Lets it be tried at once; whether it fails is not known better for it. */
export const endPause = async (db: Reader, key: number): Promise<void> => {
  await db.updateTable('webhook').set({ retry_at: 0 }).where('key', '=', key).execute();
};

/** The secrets that sign now, the current one first. */
export const findSecrets = async (db: Reader, webhookKey: number, now: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('webhook_secret')
    .select('secret')
    .where('webhook_key', '=', webhookKey)
    .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('key', 'desc')
    .execute();
  return rows.map(({ secret }) => secret);
};

/** How long a secret signs along after another has taken its place. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

/** Gives a webhook a new secret; the one before signs along for a day. */
export const replaceSecret = async (
  db: Reader,
  webhookKey: number,
  secret: string,
  now: number,
): Promise<void> => {
  await db
    .updateTable('webhook_secret')
    .set({ expires_at: now + OVERLAP_MS })
    .where('webhook_key', '=', webhookKey)
    .where('expires_at', 'is', null)
    .execute();
  await db
    .insertInto('webhook_secret')
    .values({ webhook_key: webhookKey, secret, created_at: now, expires_at: null })
    .execute();
};

/** Forgets secrets that sign no more, and those of webhooks deleted so long ago that no undo brings them back. */
export const removeOldSecrets = async (db: Reader, now: number, undoable: number): Promise<void> => {
  await db.deleteFrom('webhook_secret').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('webhook_secret')
    .where('created_at', '<', undoable)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('webhook').select('key').whereRef('webhook.key', '=', 'webhook_key'))),
    )
    .execute();
};
