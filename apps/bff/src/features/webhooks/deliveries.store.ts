import { type Insertable, type Selectable, sql } from 'kysely';
import { writeMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { WebhookDeliveryTable } from '../../platform/db/programs-tables.ts';

export type DeliveryEntity = Selectable<WebhookDeliveryTable>;
export type NewDelivery = Insertable<WebhookDeliveryTable>;

/** A delivery that waits for its next try. */
export interface Waiting {
  readonly key: number;
  readonly next_at: number;
}

const AT_ONCE = 500;

/** Writes deliveries that are not there yet. */
export const insertDeliveries = async (db: Reader, rows: readonly NewDelivery[]): Promise<void> => {
  await writeMany(db, 'webhook_delivery', rows, (some) =>
    db
      .insertInto('webhook_delivery')
      .values(some)
      .onConflict((conflict) => conflict.doNothing()),
  );
};

/** What waits always says until when. */
const NEXT_AT = sql<number>`next_at`.as('next_at');

/** Those made of these sources that still wait. */
export const findWaiting = async (db: Reader, sources: readonly string[]): Promise<Waiting[]> => {
  const waiting: Waiting[] = [];
  for (let i = 0; i < sources.length; i += AT_ONCE) {
    const rows = await db
      .selectFrom('webhook_delivery')
      .select(['key', NEXT_AT])
      .where('source', 'in', sources.slice(i, i + AT_ONCE))
      .where('webhook_key', 'in', db.selectFrom('webhook').select('key'))
      .where('state', '=', 'waiting')
      .orderBy('key')
      .execute();
    waiting.push(...rows);
  }
  return waiting;
};

interface DueQuery {
  readonly webhookKey: number;
  readonly now: number;
  /** The key after which to begin. */
  readonly after: number;
  readonly limit: number;
}

/** Those that wait for a webhook and are due, first made first. */
export const selectDue = (db: Reader, { webhookKey, now, after, limit }: DueQuery) =>
  db
    .selectFrom('webhook_delivery')
    .select(['key', NEXT_AT])
    .where('webhook_key', '=', webhookKey)
    // Written out: a partial index needs it.
    .where('state', '=', sql.lit('waiting'))
    .where('key', '>', after)
    .where('next_at', '<=', now)
    .orderBy('key')
    .limit(limit);

export const findDelivery = (db: Reader, key: number): Promise<DeliveryEntity | undefined> =>
  db.selectFrom('webhook_delivery').selectAll().where('key', '=', key).executeTakeFirst();

export const findDeliveryById = (
  db: Reader,
  webhookKey: number,
  id: string,
): Promise<DeliveryEntity | undefined> =>
  db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('id', '=', id)
    .where('webhook_key', '=', webhookKey)
    .executeTakeFirst();

/** The deliveries to a webhook, last first. */
export const selectDeliveries = (
  db: Reader,
  { webhookKey, before, limit }: { webhookKey: number; before: number | undefined; limit: number },
) => {
  let query = db.selectFrom('webhook_delivery').selectAll().where('webhook_key', '=', webhookKey);
  if (before !== undefined) query = query.where('key', '<', before);
  return query.orderBy('key', 'desc').limit(limit);
};

/** One that has failed, whichever; none where none has. */
export const selectFailed = (db: Reader, webhookKey: number) =>
  db
    .selectFrom('webhook_delivery')
    .select('key')
    .where('webhook_key', '=', webhookKey)
    // Written out: a partial index needs it.
    .where('state', '=', sql.lit('failed'))
    .limit(1);

type Progress = Partial<Pick<DeliveryEntity, 'state' | 'attempts' | 'tries' | 'next_at'>>;

export const patchDelivery = async (db: Reader, key: number, progress: Progress): Promise<void> => {
  await db.updateTable('webhook_delivery').set(progress).where('key', '=', key).execute();
};

/** Lets what has failed since wait again; answers how many. */
export const reviveFailed = async (
  db: Reader,
  webhookKey: number,
  since: number,
  now: number,
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ state: 'waiting', attempts: 0, next_at: now })
    .where('webhook_key', '=', webhookKey)
    .where('state', '=', 'failed')
    .where('created_at', '>=', since)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** Forgets deliveries from before. */
export const removeOldDeliveries = async (db: Reader, before: number): Promise<void> => {
  await db.deleteFrom('webhook_delivery').where('created_at', '<', before).execute();
};
